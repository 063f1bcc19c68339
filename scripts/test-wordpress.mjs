/* `npm run test:wordpress`: the plugin in both WordPresses, or why not in one. Gets what CI would get. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.env.CI ??= 'true';
const { wordpress } = await import('../test/browsers.mjs');
const { wordpressToday } = await import('../test/wordpress/machine.mjs');
const { versions } = await import('../test/wordpress/php.mjs');

const projects = [];
for (const [project, find] of [
  ['WordPress', wordpress],
  ['WordPress today', wordpressToday],
  ...versions.map((version) => [`WordPress on PHP ${version}`, wordpressToday]),
]) {
  try {
    console.log(`${project}: ${(await find()).version}`);
    projects.push(`--project=${project}`);
  } catch ({ message }) {
    console.log(`${project}: not run because ${message}`);
  }
}
if (projects.length) {
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const args = [vitest, 'run', '--config=test/vitest.config.ts', ...projects, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
