// Marks a quiz in the page. Which options are right, and every word, stand in the page itself.

export {};
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-quiz]"));
const words = /** @type {Record<string, string>} */ ({ ...form.dataset });
const result = /** @type {HTMLElement} */ (form.querySelector(".quiz-result"));
const again = /** @type {HTMLElement} */ (result.querySelector(".quiz-again"));
const score = /** @type {HTMLElement} */ (result.querySelector(".quiz-score"));
const which = /** @type {HTMLElement} */ (result.querySelector(".quiz-which"));
const note = /** @type {HTMLElement} */ (result.querySelector("[role=status]"));
/** @type {HTMLFieldSetElement[]} */
const questions = [...form.querySelectorAll("fieldset")];

/** @param {HTMLElement} question */
const told = (question) => /** @type {HTMLElement} */ (question.querySelector(".quiz-told"));
/** @param {HTMLElement} question */
const asked = (question) => question.querySelector("legend > span")?.textContent ?? "";
/** @param {string} how */
const said = (how) => words[`text${how[0].toUpperCase()}${how.slice(1)}`];

/**
 * @param {string} tag
 * @param {string} text
 */
function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/**
 * Says beside a question how it was answered, and why; returns how.
 * @param {HTMLFieldSetElement} question
 */
function mark(question) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = question.querySelectorAll("input:checked");
  const chosen = [...inputs].map((one) => one.value);
  const how = !chosen.length ? "missed" : chosen.join(" ") === question.dataset.right ? "right" : "wrong";
  const verdict = element("p", said(how));
  verdict.className = "quiz-verdict";
  const reason = [...(document.getElementById(`${question.id}-answer`)?.children ?? [])].slice(1);
  told(question).replaceChildren(verdict, ...reason.map((part) => part.cloneNode(true)));
  told(question).hidden = false;
  question.dataset.marked = how;
  return how;
}

// A click, since a sandboxed frame may submit nothing: course packs mark themselves with this script too.
form.querySelector("[type=submit]")?.addEventListener("click", (event) => {
  event.preventDefault();
  const wrong = questions.filter((question) => mark(question) !== "right");
  const [right, of] = [questions.length - wrong.length, questions.length];
  const numbers = [right, of];
  score.textContent = words.textScore.replaceAll("#", () => String(numbers.shift()));
  again.replaceChildren(...wrong.map((question) => {
    const item = document.createElement("li");
    const link = /** @type {HTMLAnchorElement} */ (element("a", asked(question)));
    link.href = `#${question.id}`;
    item.append(link);
    return item;
  }));
  which.textContent = wrong.length ? words.textAgain : words.textAll;
  note.textContent = "";
  result.hidden = false;
  result.focus();
  const missed = wrong.filter((question) => question.dataset.marked === "missed").length;
  form.dispatchEvent(new CustomEvent("marked", { detail: { right, of, missed } }));
});

// A link to a question sets the keyboard on its first option.
again.addEventListener("click", (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest("a");
  if (!link) return;
  event.preventDefault();
  const question = document.getElementById(link.hash.slice(1));
  question?.scrollIntoView();
  question?.querySelector("input")?.focus({ preventScroll: true });
});

// What was marked no longer holds once an answer changes.
form.addEventListener("change", (event) => {
  const question = /** @type {HTMLElement} */ (event.target).closest("fieldset");
  if (question) told(question).hidden = true;
  result.hidden = true;
});
form.addEventListener("reset", () => {
  for (const question of questions) told(question).hidden = true;
  result.hidden = true;
  questions[0].scrollIntoView();
  questions[0].querySelector("input")?.focus({ preventScroll: true });
});

result.querySelector("button")?.addEventListener("click", async () => {
  const lines = [document.title, score.textContent ?? ""];
  lines.push(...questions.map((question) => `${asked(question)} ${said(question.dataset.marked ?? "missed")}`));
  try {
    await navigator.clipboard.writeText([...lines, location.href.split("#")[0]].join("\n"));
    note.textContent = words.textCopied;
  } catch {
    note.textContent = words.textNotCopied;
  }
});

for (const part of form.querySelectorAll(".waits")) part.hidden = false;
