// Python's worker in a course pack, as a classic script. tools/packs/tool.py puts the files that it holds before it.
import "./held.js";
import "../../docs/assets/js/worker.js";
