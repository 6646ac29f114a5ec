// A button on each heading that copies its short link. The build marks headings with data-go.
const GO = new URL("../../go/", import.meta.url);
const SHOWN_MS = 5000;

const note = document.querySelector(".copied"); // with what the page says, written at build
const words = note.dataset;
let timer = 0;

function say(text, how) {
  clearTimeout(timer);
  note.textContent = text;
  note.classList.toggle("copied--failed", how === "failed");
  if (how !== "failed") timer = setTimeout(() => { note.textContent = ""; }, SHOWN_MS);
}

for (const heading of document.querySelectorAll("[data-go]")) {
  const title = heading.textContent.trim();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-link";
  button.setAttribute("aria-label", words.textLinkTo.replace("#", () => title));
  button.title = words.textLink;
  button.addEventListener("click", async () => {
    const link = new URL(`${heading.dataset.go}/`, GO).href;
    try {
      await navigator.clipboard.writeText(link);
      say(words.textCopied.replace("#", () => title));
    } catch {
      say(words.textNotCopied.replace("#", () => link), "failed");
    }
  });
  // The button must not become part of the heading's name.
  heading.setAttribute("aria-label", title);
  heading.append(button);
}
