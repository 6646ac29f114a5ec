// Writes the code that shows a tool in a page of another site, with this site's own address and,
// if wished, the answers given on this page.
for (const form of document.querySelectorAll("[data-embed]")) {
  const { embed: tool, height, textFrame = "", textCopied = "", textNotCopied = "" } = form.dataset;
  const code = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  const choice = /** @type {HTMLElement} */ (form.querySelector(".embed-choice"));
  const withAnswers = /** @type {HTMLInputElement} */ (choice.querySelector("input"));
  const note = /** @type {HTMLElement} */ (form.querySelector(".copy-note"));
  const root = new URL("../../", import.meta.url);
  let answers = "";

  const write = () => {
    const address = new URL(`embed/${tool}/`, root);
    if (withAnswers.checked) address.hash = answers;
    /** @param {string} text */
    const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    code.value = [
      `<iframe src="${attribute(address.href)}" title="${attribute(textFrame)}"`,
      `  width="100%" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`,
      `<script src="${attribute(new URL("assets/js/embed.js", root).href)}" async></script>`,
    ].join("\n");
  };

  document.addEventListener("tool:shown", (event) => {
    const { target, detail } = /** @type {CustomEvent} */ (event);
    if (/** @type {HTMLElement} */ (target).dataset.tool !== tool) return;
    answers = detail.fragment;
    choice.hidden = false;
    write();
  });
  withAnswers.addEventListener("change", write);
  code.addEventListener("focus", () => code.select());
  form.querySelector("button")?.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      note.textContent = textCopied;
    } catch {
      code.focus();
      note.textContent = textNotCopied;
    }
  });
  write();
  form.hidden = false;
}
