/**
 * Starts Python from a folder of the runtime that tools/runtime.py made.
 *
 * The folder's name is the hash of its files.json, which holds the hashes of its other files. The page
 * names the folder, so everything is checked, by the browser itself, before it is used: a file that
 * was damaged, cut short or taken from another build does not come through.
 *
 * Python is restored from a snapshot of its memory. Where that cannot be had it starts from its
 * files, which gives the same answers later.
 */

/** An archive that holds nothing, in place of the standard library: a snapshot has it all in memory. */
const EMPTY_ZIP = Uint8Array.of(80, 75, 5, 6, ...new Array(18).fill(0));

/** The smallest WebAssembly module: its heading and nothing else. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * What was fetched is done with once Python is restored, and is more than the memory that Python itself takes. But
 * Chromium does not look for that in a worker that has nothing to do, until somebody asks it for so many bytes.
 */
const NOTICED = 2 ** 24;
const SETTLED_MS = 500; // later than the first answer

const LIBRARY = "guide_logic.zip";

/**
 * @typedef {{ integrity: Record<string, string>, lock: object, memory: { bytes: number, own: number } }} Contents
 * @typedef {Record<string, any>} Pyodide  its own objects: it comes without its types
 */

/** @type {Pyodide} */
const scope = globalThis;

/** How a file comes and a script is run. A course pack, which may fetch nothing, puts ways of its own in their place. */
export const ways = {
  /**
   * @param {URL} address
   * @param {string} integrity
   */
  get: (address, integrity) => fetch(address, { integrity }),
  /**
   * @param {URL} address
   * @returns {Promise<Pyodide>}
   */
  run: (address) => import(address.href),
};

/** Pyodide only logs a refusal to compile WebAssembly and then waits for ever, so ask first. */
export async function checkBrowser() {
  if (typeof WebAssembly !== "object") throw new Error("This browser cannot run WebAssembly.");
  await WebAssembly.compile(EMPTY_MODULE);
}

/** Fetches the files of a runtime, and starts Python from them. */
export class Start {
  /** @type {Contents} */
  contents = { integrity: {}, lock: {}, memory: { bytes: 0, own: 0 } };
  /** @type {Promise<ArrayBuffer>} */
  memory = new Promise(() => {});
  /** @type {Promise<WebAssembly.Module>} */
  module = new Promise(() => {});
  /** @type {Promise<Pyodide>} */
  restored = new Promise(() => {});
  /** @type {(options: object) => Promise<Pyodide>} */
  loadPyodide = async () => ({});

  /**
   * @param {URL} base  the folder of the runtime, with a slash at its end
   * @param {(name: string) => void} loaded  is told of each file that has come
   */
  constructor(base, loaded = () => {}) {
    this.base = base;
    this.loaded = loaded;
  }

  /**
   * Fetch everything at once, and wait for what no start can do without. Restoring begins as soon as the scripts are
   * there, for they have work to do until the rest has come.
   */
  async download() {
    this.contents = await (await this.#fetch("files.json", integrityOf(this.base))).json();
    this.memory = this.#get("snapshot.bin").then((response) => response.arrayBuffer());
    this.module = this.#get("pyodide.asm.wasm").then(compile);
    const scripts = Promise.all([this.#script("pyodide.asm.js"), this.#script("pyodide.js")]);
    this.restored = scripts.then(([, { loadPyodide }]) => {
      this.loadPyodide = loadPyodide;
      return this.#restored();
    });
    for (const late of [this.memory, this.restored]) late.catch(() => {}); // told where it is used
    await Promise.all([this.module, scripts]);
  }

  /** Python, restored, or started from its files where it cannot be. */
  async python() {
    try {
      return { python: await this.restored, from: "snapshot" };
    } catch (error) {
      return { python: await this.#started(), from: "files", reason: String(error) };
    }
  }

  /**
   * A file that no start needs, as text.
   *
   * @param {string} name
   */
  async text(name) {
    return (await this.#get(name)).text();
  }

  async #restored() {
    const { bytes, own } = this.contents.memory;
    const create = scope._createPyodideModule;
    scope._createPyodideModule = async (/** @type {Pyodide} */ settings) => {
      settings.INITIAL_MEMORY = bytes;
      let before = new Uint32Array();
      settings.preRun.push((/** @type {Pyodide} */ module) => (before = module.HEAPU32.slice(0, own / 4)));
      const module = await create(settings);
      let memory = new Uint32Array(await this.memory);
      module.API.restoreSnapshot = () => {
        const state = restore(memory, module.HEAPU32, before, module._sbrk(0) / 4);
        memory = before = new Uint32Array(); // what was copied is not kept twice
        return state;
      };
      return module;
    };
    try {
      const python = await this.#load({ "python_stdlib.zip": EMPTY_ZIP }, { _loadSnapshot: new Uint8Array(4) });
      // What was drawn at random when the snapshot was made would be the same for everybody.
      python.pyimport("random").seed();
      this.memory = Promise.resolve(new ArrayBuffer());
      setTimeout(async () => new ArrayBuffer(NOTICED), SETTLED_MS); // async: where there is no room, nothing follows
      return python;
    } finally {
      scope._createPyodideModule = create;
    }
  }

  async #started() {
    const [stdlib, library] = await Promise.all(
      ["python_stdlib.zip", LIBRARY].map(async (name) => new Uint8Array(await (await this.#get(name)).arrayBuffer())),
    );
    const fsInit = async (/** @type {Pyodide} */ files) => files.writeFile(`/lib/${LIBRARY}`, library, { canOwn: true });
    const python = await this.#load({ "python_stdlib.zip": stdlib }, { fsInit });
    python.runPython(`import sys; sys.path.insert(0, "/lib/${LIBRARY}")`);
    return python;
  }

  /**
   * Start Pyodide, which is given the files that it would fetch. Rejects where it would only log a failure.
   *
   * @param {Record<string, Uint8Array<ArrayBuffer>>} files
   * @param {object} options
   * @returns {Promise<Pyodide>}
   */
  async #load(files, options) {
    const { fetch } = self;
    const { instantiateStreaming } = WebAssembly;
    self.fetch = async (address) => new Response(files[String(address).split("/").at(-1) ?? ""]);
    /** @type {Promise<never>} */
    const refused = new Promise((_resolve, reject) => {
      WebAssembly.instantiateStreaming = async (_response, imports) => {
        try {
          const module = await this.module;
          return { module, instance: await WebAssembly.instantiate(module, imports) };
        } catch (error) {
          reject(error);
          throw error;
        }
      };
    });
    try {
      const lockFileContents = structuredClone(this.contents.lock);
      return await Promise.race([
        refused,
        this.loadPyodide({ indexURL: this.base.href, lockFileContents, ...options }),
      ]);
    } finally {
      self.fetch = fetch;
      WebAssembly.instantiateStreaming = instantiateStreaming;
    }
  }

  /**
   * A script of Pyodide, checked as the other files are. The browser's cache holds it when it is imported.
   *
   * @param {string} name
   */
  async #script(name) {
    await this.#get(name);
    return ways.run(new URL(name, this.base));
  }

  /** @param {string} name */
  #get(name) {
    return this.#fetch(name, this.contents.integrity[name]);
  }

  /**
   * A file's content, whole, if it has this hash.
   *
   * @param {string} name
   * @param {string} integrity
   */
  async #fetch(name, integrity) {
    const address = new URL(name, this.base);
    const failed = (/** @type {string | number} */ why) => new Error(`${address.href} could not be loaded: ${why}`);
    if (!integrity) throw failed("its hash is not known");
    const response = await ways.get(address, integrity).catch((error) => {
      throw failed(`missing, damaged or of another build (${error.message})`);
    });
    if (!response.ok) throw failed(response.status);
    this.loaded(name);
    return response;
  }
}

/**
 * What a folder's name says about its files.json, as browsers write a hash.
 *
 * @param {URL} base
 */
function integrityOf(base) {
  const hash = base.pathname.split("/").at(-2) ?? "";
  if (!/^[0-9a-f]{64}$/.test(hash)) return "";
  const bytes = (hash.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}

/**
 * Servers that send WebAssembly as something else are put up with: then the browser keeps no compiled code.
 *
 * @param {Response} response
 */
async function compile(response) {
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Put a snapshot, as tools/snapshot.mjs wrote it, into memory that ends at `top`, in words.
 *
 * @param {Uint32Array<ArrayBuffer>} snapshot
 * @param {Uint32Array} memory
 * @param {Uint32Array} before  what the memory held at its beginning before anything ran
 * @param {number} top
 */
function restore(snapshot, memory, before, top) {
  const [length, runs] = snapshot;
  let from = 2 + 2 * runs;
  const state = new TextDecoder().decode(new Uint8Array(snapshot.buffer, 4 * from, length));
  from += length / 4;
  memory.set(before);
  memory.fill(0, before.length, top);
  for (let run = 0; run < runs; run += 1) {
    const [to, words] = snapshot.subarray(2 + 2 * run, 4 + 2 * run);
    const shared = Math.min(words, Math.max(0, before.length - to));
    for (let i = 0; i < shared; i += 1) memory[to + i] ^= snapshot[from + i];
    memory.set(snapshot.subarray(from + shared, from + words), to + shared);
    from += words;
  }
  if (from !== snapshot.length) throw new Error("The snapshot is not whole.");
  return JSON.parse(state);
}
