import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildEnvironmentOptions, defineConfig, type LibraryOptions, type Plugin } from 'vite';
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

/** Classic scripts of one file, each by its mode: the two halves of a frame, the gallery. */
const ONE_FILE: Readonly<Record<string, { entry: string; fileName: () => string }>> = {
  frame: { entry: 'src/embed/frame.ts', fileName: () => 'factbox-frame.js' },
  gallery: { entry: 'src/embed/gallery-page.ts', fileName: () => 'factbox-gallery.js' },
  page: { entry: 'src/embed/item-page.ts', fileName: () => 'factbox-page.js' },
};

const common = { outDir: 'dist', emptyOutDir: false };
const checks = { bundlerTimings: false };

const COMMAND: BuildEnvironmentOptions = {
  ...common,
  target: 'node20',
  ssr: 'src/cli/cli.ts',
  minify: false,
  rolldownOptions: { output: { entryFileNames: 'cli.js', format: 'es', codeSplitting: false } },
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
    output: outputOf('src/factbox.ts'),
  },
};

const oneFile = (mode: string): BuildEnvironmentOptions => ({
  ...common,
  target: 'es2022',
  rolldownOptions: { checks, output: { charset: 'ascii', minify: SMALL } },
  lib: { ...ONE_FILE[mode], formats: ['iife'], name: 'factbox' } as LibraryOptions,
});

/** What the command alone needs is built into it: whoever installs the package for a page is spared it. */
const COMMAND_ALONE = ['@valibot/to-json-schema', 'jsonc-parser'];

/** `--mode script`: dist/factbox.js and its parts on demand. `--mode cli`: dist/cli.js. The ES modules are tsc's. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { noExternal: COMMAND_ALONE },
  build: mode === 'cli' ? COMMAND : ONE_FILE[mode] ? oneFile(mode) : SCRIPT,
  plugins: [smallStyles(), ...(mode === 'script' ? [guardPolicy(), stylesFirst(), onDemand()] : [])],
}));
