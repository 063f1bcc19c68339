import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const TRIES = 20;
const root = fileURLToPath(new URL('..', import.meta.url));

const changed = (path) => statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true }).map((path) =>
      changed(`${folder}/${path}`),
    ),
  );

function build() {
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('\nThe build failed, so there is nothing new to serve. Its own message stands above.');
    process.exit(1);
  }
}

/** Builds while the rest is served already, because it takes longer. */
function buildStorybook(url) {
  const shown = Math.max(changed('dist/factbox.js'), ...['stories', '.storybook', 'docs'].map(newest));
  if (changed('storybook-static/index.json') > shown) return;
  const child = spawn('npm', ['run', 'build-storybook'], {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  child.on('exit', (status) =>
    console.log(
      status === 0
        ? `\n  The Storybook is built: ${url}/storybook/`
        : '\n  The Storybook could not be built. `npm run build-storybook` says why.',
    ),
  );
}

async function serveFrom(first) {
  for (let port = first; ; port++) {
    try {
      return await serve({ port, host: process.env.HOST });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port >= first + TRIES) throw error;
    }
  }
}

const built = changed('dist/factbox.js');
if (built < Math.max(1, newest('src'), newest('data'))) build();

const { url } = await serveFrom(Number(process.env.PORT || 8080));
console.log(`
  Broadsheet   ${url}/
  Tabloid      ${url}/?paper=tabloid
  Catalogue    ${url}/catalogue.html
  Ways in      ${url}/ways-in.html
  Desk         ${url}/desk/?open=/data/casey-review.json
  Storybook    ${url}/storybook/

  Ctrl+C stops.`);
buildStorybook(url);
