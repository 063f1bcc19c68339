import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildEnvironmentOptions, defineConfig, type LibraryOptions, type Plugin, type UserConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { minifyStyles } from './scripts/minify-styles.mjs';
import { onDemand, outputOf, SMALL } from './scripts/on-demand.mjs';

/**
 * Lit makes its Trusted Types policy when it loads; a page that refuses it would lose the whole script, fallback and all.
 * In that one module the name `globalThis` is ours, and what it makes its policy with gives the one that we have.
 */
const guardPolicy = (): Plugin => ({
  name: 'guard-trusted-types-policy',
  transform: (code, id) =>
    /lit-html[\\/]lit-html\.js$/.test(id)
      ? `import { forLit as globalThis } from ${JSON.stringify(fileURLToPath(new URL('src/embed/policy.ts', import.meta.url)))};\n${code}`
      : null,
});

const smallStyles = (): Plugin => ({
  name: 'minify-styles',
  transform: (code, id) => (id.endsWith('.styles.ts') ? minifyStyles(code, id) : null),
});

/** Style sheets beside each other pack better than each beside its element: the script imports them first. */
const stylesFirst = (): Plugin => ({
  name: 'styles-first',
  transform(code, id) {
    if (!id.endsWith('/src/factbox.ts')) return null;
    // Those of a chart are in its parts.
    const sheets = (readdirSync('src', { recursive: true }) as string[]).filter((path) =>
      /^(?!.*chart).*\.styles\.ts$/.test(path),
    );
    return [...sheets.sort().map((path) => `import './${path.replaceAll('\\', '/')}';`), code].join('\n');
  },
});

const checks = { bundlerTimings: false };

/** Classic scripts of one file, each by its mode: the two halves of a frame, the gallery. */
const ONE_FILE: Readonly<Record<string, { entry: string; fileName: () => string }>> = {
  frame: { entry: 'src/embed/frame.ts', fileName: () => 'factbox-frame.js' },
  gallery: { entry: 'src/embed/gallery-page.ts', fileName: () => 'factbox-gallery.js' },
  page: { entry: 'src/embed/item-page.ts', fileName: () => 'factbox-page.js' },
};

/** The Desk: an application of modules, beside its page. */
const DESK: BuildEnvironmentOptions = {
  outDir: 'dist/desk',
  emptyOutDir: true,
  target: 'es2022',
  lib: { entry: { desk: 'src/desk/main.ts', worker: 'src/desk/session/worker.ts' }, formats: ['es'] },
  rolldownOptions: {
    // What pages load on demand, the Desk has anyway.
    checks: { ...checks, ineffectiveDynamicImport: false },
    output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', minify: true },
  },
};

/** What a gallery loads when an editor wants a snippet. */
const PANEL: BuildEnvironmentOptions = {
  ...DESK,
  outDir: 'dist/embed',
  lib: { entry: { panel: 'src/embed/snippet/gallery.ts' }, formats: ['es'] },
};

/** What a user of the command installs when it asks for it. */
const OPTIONAL = Object.keys(packageJson.peerDependencies);

const common = { outDir: 'dist', emptyOutDir: false };

/** For Node, each in one file that needs no package: nobody installs what only the command runs with. */
const inNode = (entry: string, fileName: string): UserConfig => ({
  ssr: { noExternal: true, external: OPTIONAL },
  build: {
    ...common,
    target: 'node20',
    ssr: entry,
    minify: false,
    rolldownOptions: { output: { entryFileNames: fileName, format: 'es', codeSplitting: false } },
  },
});

const FOR_NODE: Readonly<Record<string, UserConfig>> = {
  cli: inNode('src/cli/cli.ts', 'cli.js'),
  static: inNode('src/static/draw.ts', 'lib/static/draw.js'),
};

/** ES modules here: `onDemand` makes them classic scripts, and small. */
const SCRIPT: BuildEnvironmentOptions = {
  ...common,
  target: 'es2022',
  minify: false,
  lib: { entry: 'src/factbox.ts', fileName: () => 'factbox.js', formats: ['es'] },
  rolldownOptions: {
    checks,
    preserveEntrySignatures: 'allow-extension',
    // Chart.js asks it for lists of sets. Prototype.js and MooTools have put their own in its place, which know none.
    transform: {
      inject: { 'Array.from': [fileURLToPath(new URL('src/load/array-from.ts', import.meta.url)), 'arrayFrom'] },
    },
    output: outputOf('src/factbox.ts'),
  },
};

const oneFile = (mode: string): BuildEnvironmentOptions => ({
  ...common,
  target: 'es2022',
  rolldownOptions: { checks, output: { charset: 'ascii', minify: SMALL } },
  lib: { ...ONE_FILE[mode], formats: ['iife'], name: 'factbox' } as LibraryOptions,
});

/** Applications of modules, each by its mode. */
const OF_MODULES: Readonly<Record<string, BuildEnvironmentOptions>> = { desk: DESK, panel: PANEL };

/** `--mode script`: dist/factbox.js and its parts on demand. `--mode cli`: dist/cli.js. The ES modules are tsc's. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  ...(FOR_NODE[mode] ?? { build: ONE_FILE[mode] ? oneFile(mode) : (OF_MODULES[mode] ?? SCRIPT) }),
  plugins: [smallStyles(), ...(mode === 'script' ? [guardPolicy(), stylesFirst(), onDemand()] : [])],
}));
