/*
 * Parts that are loaded only when needed. In the source, and in the ES modules, each is an ordinary `import('./part.ts')`.
 * In dist/factbox.js, one classic script, that becomes `loadPart('FILE', 'INTEGRITY')` of src/embed/load-part.ts, and the
 * part a script of its own, FILE in dist/. To add one, write the `import()` and let `FILES` name it. What stands in both
 * files, stands in each: a part imports little, and is handed what the script already has.
 */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');
const IMPORT = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** Which source is which file. */
const FILES = [
  [/\/core\/share\.ts$/, () => 'factbox-share.js'],
  [/\/widgets\/term\/inline\.ts$/, () => 'factbox-term.js'],
  [/\/widgets\/chart\/draw\.ts$/, () => 'factbox-chart.js'],
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

/** Builds a part. It hands what it exports to the element that loads it: no name in the page, no other version's part. */
export async function buildPart(source, minify = 'terser') {
  const entry = '\0part';
  const [{ output } = { output: [] }] = [
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: 'es2022',
        minify,
        terserOptions: TERSER,
        modulePreload: false,
        rolldownOptions: {
          input: 'part',
          output: { format: 'iife', entryFileNames: fileOf(source) },
          checks: { bundlerTimings: false },
        },
      },
      plugins: [
        {
          name: 'part',
          resolveId: (id) => (id === 'part' ? entry : null),
          load: (id) =>
            id === entry
              ? `import * as part from ${JSON.stringify(source)};\ndocument.currentScript.exported = part;`
              : null,
        },
      ],
    }),
  ].flat();
  return output[0];
}

const integrityOf = (code) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/** Plugin of the script's build: builds each part that is imported on demand, and puts its loading in the import's place. */
export function onDemand() {
  return {
    name: 'on-demand',
    async transform(code, id) {
      if (!id.startsWith(`${ROOT}src/`)) return null;
      let changed = code;
      for (const [whole, specifier] of code.matchAll(IMPORT)) {
        const part = await buildPart(posix.join(posix.dirname(id), specifier));
        this.emitFile({ type: 'asset', fileName: part.fileName, source: part.code });
        const args = JSON.stringify([part.fileName, integrityOf(part.code)]).slice(1, -1);
        changed = changed.replace(whole, () => `loadPart(${args})`);
      }
      const load = JSON.stringify(`${ROOT}src/embed/load-part.ts`);
      return changed === code ? null : `import { loadPart } from ${load};\n${changed}`;
    },
  };
}
