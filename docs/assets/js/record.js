/**
 * The decision record that a tool shows on paper: what the reader typed is put in, and the link that opens the
 * answer again, as words and as a code to read with a phone. Python makes all the rest of it.
 */

/** Room round a code, in its own squares, that readers of codes need. */
const QUIET = 4;

/**
 * Fill in the record in this place of a page.
 *
 * @param {HTMLElement} place
 * @param {string} address  that opens the answer again
 * @param {Record<string, string>} [kept]  what the reader typed, by name
 */
export async function fillRecord(place, address, kept = {}) {
  const record = place.querySelector(".record");
  if (!record) return;
  for (const field of record.querySelectorAll("[data-kept]")) field.textContent = kept[field.dataset.kept ?? ""] ?? "";
  const code = /** @type {HTMLElement | null} */ (record.querySelector(".record-code"));
  if (!code) return;
  const link = /** @type {HTMLAnchorElement} */ (record.querySelector("[data-link]"));
  link.href = link.textContent = address;
  if (code.dataset.holds === address) return;
  code.dataset.holds = address;
  code.innerHTML = await drawn(address);
}

/**
 * A QR code as SVG, or nothing where the text is too long for one.
 *
 * @param {string} text
 */
async function drawn(text) {
  const { default: qrcode } = await import("../vendor/qrcode.js");
  const code = qrcode(0, "L");
  code.addData(text);
  try {
    code.make();
  } catch {
    return "";
  }
  const size = code.getModuleCount();
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const side = size + 2 * QUIET;
  return `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true"><path d="${path}"/></svg>`;
}
