/**
 * What a page's address says after "#", where browsers do not send it. It holds parts joined with
 * ";": the answers of a tool (threshold-check:v=1&…), two dates (compare:first=…&second=…), the date
 * of the law (as-at:2025-12-31), and the place on the page, which alone has no colon.
 *
 * Nothing here fails, whatever somebody has put into an address.
 */

const AS_AT = "as-at";
const LONGEST_DATE = 200; // characters: more is no date, and is cut so that it can be said so

/** The parts of an address. */
function parts(hash = location.hash) {
  return hash.replace(/^#/, "").split(";").filter(Boolean);
}

/**
 * @param {string} text
 * @param {string} name
 */
function isNamed(text, name) {
  return text.startsWith(`${name}:`);
}

/**
 * The part of this name, its name included, or "".
 *
 * @param {string} name
 */
export function part(name) {
  return parts().find((each) => isNamed(each, name)) ?? "";
}

/** Whether the address names a place on the page and nothing else. */
export function isPlaceAlone() {
  return parts().length > 0 && parts().every((each) => !each.includes(":"));
}

/** The place on the page, or "". */
export function place() {
  return decode(parts().find((each) => !each.includes(":")) ?? "");
}

/**
 * Text from an address, as it was before it was put there: as it stands, if it was changed since.
 *
 * @param {string} text
 */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Put a part into the page's address, in the place of that of the same name, and leave the others.
 *
 * @param {string} name
 * @param {string} text
 * @param {"push" | "replace" | "none"} [how]  only "push" gives Back a place to go to
 */
export function put(name, text, how) {
  const others = parts().filter((each) => each.includes(":") && !isNamed(each, name));
  const hash = `#${[...others, text].filter(Boolean).join(";")}`;
  if (hash === location.hash) return;
  if (how === "push") history.pushState({}, "", hash);
  else history.replaceState(history.state, "", hash);
}

/** The date of the law that the reader chose, as it was typed, or "". */
export function asAt() {
  return decode(part(AS_AT).slice(AS_AT.length + 1)).slice(0, LONGEST_DATE);
}

/**
 * An address, from "#" on, with this date of the law in it, or without one where it is "".
 *
 * @param {string} day
 */
export function dated(day, hash = location.hash) {
  const others = parts(hash).filter((each) => !isNamed(each, AS_AT));
  return [...others, ...(day ? [`${AS_AT}:${encodeURIComponent(day)}`] : [])].join(";");
}

/** The reader's own day, as Python takes it. */
export function today() {
  const now = new Date();
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
