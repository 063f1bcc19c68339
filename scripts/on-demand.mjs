/*
 * The script in parts: dist/factbox.js, one classic script, and what it loads only when needed. In the source, and in the
 * ES modules, a part is an ordinary `import('./part.ts')`. Vite splits the code into ES chunks; here Rolldown makes each
 * chunk a classic script of its own, because a page's policy that knows scripts by hash or nonce refuses `import()`.
 * - `import()` of a part becomes `loadPart(FILE, INTEGRITY)` of src/embed/load-part.ts.
 * - What a part imports from the script is the argument of a function, which the part hands over in an event.
 * To add a part, write the `import()` and let `FILES` name its file.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { RolldownMagicString, rolldown } from 'rolldown';
import { parseAst, Visitor } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');
const SCRIPT = 'factbox.js';

/** Which source is which file. */
const FILES = [
  [/\/story\/read\.ts$/, () => 'factbox-check.js'],
  [/\/core\/share\.ts$/, () => 'factbox-share.js'],
  [/\/widgets\/term\/inline\.ts$/, () => 'factbox-term.js'],
  [/\/widgets\/chart\/draw\.ts$/, () => 'factbox-chart.js'],
  [/\/widgets\/chart\/table\.ts$/, () => 'factbox-table.js'],
  [/\/format\/messages\.(\w+)\.ts$/, (_, lang) => `lang/${lang}.js`],
];

/** The file of a part, by the path of its source. */
export function fileOf(source) {
  for (const [pattern, name] of FILES) {
    const match = pattern.exec(source);
    if (match) return name(...match);
  }
  throw new Error(`${source} is imported on demand, and FILES in scripts/on-demand.mjs does not name its file`);
}

/** How every script of the package is made small. The properties that Lit calls its own by `_$` get short names too. */
export const SMALL = {
  compress: { treeshake: { propertyReadSideEffects: false } },
  mangle: { toplevel: true },
  codegen: { asciiOnly: true, legalComments: 'none' },
};
const mangleProps = (cache) => ({ include: /^_\$/, cache });

/** Which module goes into which file: into the script what it needs before any part, into a part what only that needs. */
export function outputOf(entry) {
  const needed = new Set();
  const need = (id, chunking) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const one of chunking.getModuleInfo(id).importedIds) need(one, chunking);
  };
  const name = (id, chunking) => {
    need(`${ROOT}${entry}`, chunking);
    return needed.has(id) ? 'script' : null;
  };
  return {
    minifyInternalExports: true,
    // Parts must share nothing that the script does not need: generateBundle refuses such a chunk.
    chunkFileNames: ({ facadeModuleId }) => (facadeModuleId ? fileOf(facadeModuleId) : 'shared.js'),
    codeSplitting: { groups: [{ name }] },
  };
}

/** Rolldown reads only the chunk. For a part, the script is external. */
const reading = ({ fileName, code }) => ({
  name: 'chunk',
  resolveId: (id, from) => {
    if (!from) return id;
    return id.endsWith(SCRIPT) ? { id: SCRIPT, external: fileName !== SCRIPT } : null;
  },
  load: (id) => (id === fileName ? code : null),
});

/** `import('./FILE')` becomes `loadPart('FILE', 'INTEGRITY')`. */
const loading = (integrity) => ({
  name: 'load-part',
  transform(code) {
    const changed = new RolldownMagicString(code);
    const calls = [];
    const visitor = new Visitor({ ImportExpression: (call) => calls.push(call) });
    visitor.visit(parseAst(code));
    for (const { start, end, source } of calls) {
      const file = source.value.replace('./', '');
      if (!integrity.has(file)) throw new Error(`A part loads ${file}, which loads a part of its own`);
      changed.overwrite(start, end, `loadNow(${JSON.stringify(file)}, ${JSON.stringify(integrity.get(file))})`);
    }
    if (!calls.length) return null;
    return `import { loadPart as loadNow } from './${SCRIPT}';\n${changed}`;
  },
});

/** A chunk as a classic script without a name in the page. `BUILD` and `shared` are what load-part.ts declares. */
async function classic(chunk, { integrity, build, cache }) {
  const event = JSON.stringify(`factbox-${build}`);
  const whole = chunk.isEntry
    ? { name: 'shared', banner: `(() => {\nconst PART = ${event};`, footer: '})();' }
    : {
        name: 'exported',
        globals: () => 'shared',
        banner: `dispatchEvent(new CustomEvent(${event}, { detail: [${JSON.stringify(chunk.fileName)}, (shared) => {`,
        footer: 'return exported; }] }));',
      };
  const bundle = await rolldown({
    input: chunk.fileName,
    treeshake: { propertyReadSideEffects: false },
    plugins: [reading(chunk), loading(integrity)],
    onLog: (_, { message }) => {
      throw new Error(`${chunk.fileName}: ${message}`);
    },
  });
  const { output, mangleCache } = await bundle.generate({
    format: 'iife',
    exports: 'named',
    esModule: false,
    externalLiveBindings: false,
    generatedCode: { symbols: false },
    charset: 'ascii',
    minify: { ...SMALL, mangleProps: mangleProps(cache) },
    ...whole,
  });
  return { code: output[0].code, cache: mangleCache };
}

const rank = ({ isEntry, dynamicImports }) => (isEntry ? 2 : dynamicImports.length ? 1 : 0);
const hash = (text) => createHash('sha256').update(text);

/** Plugin of the script's build. */
export function onDemand() {
  return {
    name: 'on-demand',
    async generateBundle(_, bundle) {
      // A chunk comes before those that name its integrity.
      const chunks = Object.values(bundle).sort((one, other) => rank(one) - rank(other));
      const integrity = new Map();
      const build = hash(chunks.map(({ code }) => code).join(''))
        .digest('hex')
        .slice(0, 8);
      let cache = {};
      for (const chunk of chunks) {
        const made = await classic(chunk, { integrity, build, cache });
        cache = made.cache ?? cache;
        chunk.code = made.code;
        integrity.set(chunk.fileName, `sha256-${hash(chunk.code).digest('base64')}`);
      }
    },
  };
}
