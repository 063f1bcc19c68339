/* Builds dist/ whole: the ES modules, the script, the command, the schema, the bundled stories, the manifest. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';

const run = (command, ...args) => {
  // Builds for production, even if a test runner has set another NODE_ENV.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
};
const bin = (name, ...args) => run(process.execPath, `node_modules/${name}`, ...args);
const factbox = (...args) => run(process.execPath, 'dist/cli.js', ...args);

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/stories', { recursive: true });
bin('typescript/bin/tsc', '-p', 'tsconfig.build.json');
run(process.execPath, 'scripts/minify-styles.mjs');
bin('vite/bin/vite.js', 'build', '--mode', 'script', '--logLevel', 'warn');
for (const mode of ['cli', 'static', 'frame', 'page', 'gallery', 'panel', 'desk'])
  bin('vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');
run(process.execPath, 'scripts/fallback-css.mjs');
run(process.execPath, 'scripts/wordpress-zip.mjs');
run(process.execPath, 'scripts/module-pages.mjs');
cpSync('src/styles/themes', 'dist/themes', { recursive: true });
factbox('schema', '-o', 'dist/story.schema.json');
factbox('check', 'data/casey-review.json');
factbox('bundle', 'data/casey-review.json', '-o', 'dist/stories/casey-review.json');
factbox('bundle', 'data/casey-review.json', '-o', 'dist/stories/casey-review.js');
bin(
  '@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--quiet',
);
run(process.execPath, 'scripts/frameworks.mjs');
