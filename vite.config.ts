import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';
import { onDemand, TERSER } from './scripts/on-demand.mjs';

/** Lit makes its Trusted Types policy when it loads; a page that refuses it would lose the whole script, fallback and all. */
const guardPolicy = (): Plugin => ({
  name: 'guard-trusted-types-policy',
  transform(code, id) {
    if (!/lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const guarded = code.replace(/\w+\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\)/, 'policy');
    if (guarded === code) throw new Error('lit-html no longer creates its policy in this way: mend guardPolicy');
    const ours = fileURLToPath(new URL('src/embed/policy.ts', import.meta.url));
    return `import { policy } from ${JSON.stringify(ours)};\n${guarded}`;
  },
});

/** Minifies the style sheets, which stand in `css` templates without expressions. */
const minifyStyles = (): Plugin => ({
  name: 'minify-styles',
  transform(code, id) {
    if (!/\.(styles|story)\.ts$|story\/story\.ts$/.test(id)) return null;
    return code.replace(/css`([^`]*)`/g, (_, css: string) => {
      const { code: minified } = transform({
        filename: id,
        code: Buffer.from(css.replaceAll('\\\\', '\\')),
        minify: true,
      });
      return `css\`${minified.toString().replace(/[\\`$]/g, '\\$&')}\``;
    });
  },
});

/** The classic scripts, each by its mode: the widgets, the two halves of a frame, the gallery. */
const SCRIPTS: Readonly<Record<string, { entry: string; fileName: () => string }>> = {
  script: { entry: 'src/factbox.ts', fileName: () => 'factbox.js' },
  frame: { entry: 'src/embed/frame.ts', fileName: () => 'factbox-frame.js' },
  gallery: { entry: 'src/embed/gallery-page.ts', fileName: () => 'factbox-gallery.js' },
  page: { entry: 'src/embed/item-page.ts', fileName: () => 'factbox-page.js' },
};

/** `--mode script`: dist/factbox.js, one classic script, and its parts on demand. `--mode cli`: dist/cli.js. The ES modules are tsc's. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build:
    mode === 'cli'
      ? {
          outDir: 'dist',
          emptyOutDir: false,
          target: 'node20',
          ssr: 'src/cli/cli.ts',
          minify: false,
          rolldownOptions: { output: { entryFileNames: 'cli.js', format: 'es', codeSplitting: false } },
        }
      : {
          outDir: 'dist',
          emptyOutDir: false,
          target: 'es2022',
          minify: 'terser',
          terserOptions: TERSER,
          rolldownOptions: { checks: { bundlerTimings: false } },
          lib: { ...(SCRIPTS[mode] ?? SCRIPTS.script), formats: ['iife'], name: 'factbox' },
        },
  plugins: mode === 'script' ? [guardPolicy(), minifyStyles(), onDemand()] : [],
}));
