// A button on each heading that copies its short link. The build marks headings with data-go.
const GO = new URL("../../go/", import.meta.url);
const SHOWN_MS = 5000;

const note = /** @type {HTMLElement} */ (document.querySelector(".copied")); // with what the page says, written at build
const { textLink = "", textLinkTo = "", textCopied = "", textNotCopied = "" } = note.dataset;
let timer = 0;

/**
 * @param {string} text
 * @param {"failed"} [how]
 */
function say(text, how) {
  clearTimeout(timer);
  note.textContent = text;
  note.classList.toggle("copied--failed", how === "failed");
  if (how !== "failed") timer = setTimeout(() => { note.textContent = ""; }, SHOWN_MS);
}

for (const heading of document.querySelectorAll("[data-go]")) {
  const title = (heading.textContent ?? "").trim();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-link";
  button.setAttribute("aria-label", textLinkTo.replace("#", () => title));
  button.title = textLink;
  button.addEventListener("click", async () => {
    const link = new URL(`${heading.dataset.go}/`, GO).href;
    try {
      await navigator.clipboard.writeText(link);
      say(textCopied.replace("#", () => title));
    } catch {
      say(textNotCopied.replace("#", () => link), "failed");
    }
  });
  // A finger cannot rest on a heading: a tap shows its button, and hides the one before.
  heading.addEventListener("click", () => {
    document.querySelector(".copy-link.is-shown")?.classList.remove("is-shown");
    button.classList.add("is-shown");
  });
  const summary = heading.closest("summary");
  if (summary) {
    summary.after(button); // what is pressed holds no second button: this one comes when its entry opens
  } else {
    // The button must not become part of the heading's name.
    heading.setAttribute("aria-label", title);
    heading.append(button);
  }
}
