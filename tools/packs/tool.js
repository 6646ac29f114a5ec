// A tool in a course pack, as a classic script: a sandboxed frame without an origin may load no module.
import "./place.js";
import "../../docs/assets/js/tools.js";
