/*
 * The script in parts: dist/factbox.js, one classic script, and what it loads only when needed. In the source, and in the
 * ES modules, a part is an ordinary `import('./part.ts')`. Vite cuts the parts out; here its ES modules become classic
 * scripts, which work under more policies: `import()` becomes `loadPart('FILE', 'INTEGRITY')` of src/embed/load-part.ts,
 * and what a part uses of the script is handed to it. To add a part, write the `import()` and let `FILES` name its file.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { minifySync } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');
const LOAD = `${ROOT}src/embed/load-part.ts`;

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

export const TERSER = { ecma: 2020, compress: { passes: 3, inline: 1, unsafe_arrows: true, pure_getters: true } };

/** For the script and its parts: what Lit calls its own by `_$` has a short name too. */
const SCRIPT = { ...TERSER, mangle: { properties: { regex: /^_\$/ } }, nameCache: {} };

const IMPORT = /^import \{([^}]*)\} from "\.{1,2}\/factbox\.js";$/m;
const EXPORT = /^export \{([^}]*)\};$/m;
const ON_DEMAND = /\(\) => import\("\.\/([^"]+)"\)/g;

/** What stands between ES braces, `inner as outer` or alone, as the inside of a literal and of a pattern. */
const literal = (list) => list.replace(/(\S+) as ([^\s,]+)/g, '$2: $1');
const pattern = (list) => list.replace(/(\S+) as ([^\s,]+)/g, '$1: $2');

/** The script: what its parts use of it in place of its exports. */
const script = (code) => code.replace(EXPORT, (_, list) => `function shared() { return { ${literal(list)} }; }`);

/** A part: no name in the page, and no other version's script. */
const part = (code) =>
  code
    .replace(IMPORT, (_, list) => `const { ${pattern(list)} } = document.currentScript.shared();`)
    .replace(EXPORT, (_, list) => `document.currentScript.exported = { ${literal(list)} };`);

/** What stands in which file: in the script whatever it needs before any part, in a part what it alone needs. */
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
    // What two parts share and the script does not need has no name: generateBundle refuses it.
    chunkFileNames: ({ facadeModuleId }) => (facadeModuleId ? fileOf(facadeModuleId) : 'shared.js'),
    codeSplitting: { groups: [{ name }] },
  };
}

const rank = ({ isEntry, dynamicImports }) => (isEntry ? 2 : dynamicImports.length ? 1 : 0);

/** Plugin of the script's build. */
export function onDemand() {
  return {
    name: 'on-demand',
    transform(code, id) {
      if (!id.startsWith(`${ROOT}src/`)) return null;
      const changed = code.replace(/\bimport\((\s*['"]\.[^'"]+['"]\s*)\)/g, 'loadPart(() => import($1))');
      return changed === code ? null : `import { loadPart } from ${JSON.stringify(LOAD)};\n${changed}`;
    },
    async generateBundle(_, bundle) {
      const integrity = new Map();
      // Those first whose integrity others tell.
      const ranked = Object.values(bundle).sort((one, other) => rank(one) - rank(other));
      for (const chunk of ranked) {
        const told = chunk.code.replace(ON_DEMAND, (_, file) => {
          if (!integrity.has(file)) throw new Error(`${chunk.fileName} loads ${file}, which loads a part of its own`);
          return JSON.stringify([file, integrity.get(file)]).slice(1, -1);
        });
        const code = chunk.isEntry ? script(told) : part(told);
        // Each finds what the other leaves.
        const first = minifySync(chunk.fileName, `(() => {\n"use strict";\n${code}})();`);
        const { code: whole } = await minify(first.code, SCRIPT);
        if (/^(import|export)\b/m.test(code) || /\bimport\(/.test(whole))
          throw new Error(`${chunk.fileName} imports or exports what one script cannot hand to another`);
        chunk.code = `${whole}\n`;
        integrity.set(chunk.fileName, `sha256-${createHash('sha256').update(chunk.code).digest('base64')}`);
      }
    },
  };
}
