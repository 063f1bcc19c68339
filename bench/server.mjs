/* Serves the pages, dist/ and the peers, which Vite builds as a site would. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PEERS = ['webawesome', 'shoelace', 'chart', 'echarts'];
const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html' };

async function peers() {
  const files = new Map();
  for (const name of PEERS) {
    const { output } = await build({
      ...{ root: here('.'), configFile: false, logLevel: 'error' },
      build: {
        write: false,
        rolldownOptions: {
          input: here(`peers/${name}.js`),
          output: { entryFileNames: `${name}.js`, assetFileNames: `${name}.[ext]`, codeSplitting: false },
        },
      },
    });
    for (const file of output) files.set(`/peers/${file.fileName}`, file.code ?? file.source);
  }
  return files;
}

/** @returns the address, what the pages are by their path, and how many bytes the files that were asked for have after Brotli */
export async function start() {
  const pages = new Map();
  const files = await peers();
  const asked = new Map();

  /** What `factbox publish` would put there: the folder of a release is dist/. */
  const fileAt = (path) => {
    if (!files.has(path)) {
      const file = here(`../dist${path.replace(/^\/v\d+\/\w+\//, '/')}`);
      files.set(path, existsSync(file) ? readFileSync(file) : undefined);
    }
    return files.get(path);
  };

  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = pages.get(pathname) ?? fileAt(pathname);
    if (body === undefined) return response.writeHead(404).end();
    if (!pages.has(pathname)) asked.set(pathname, body);
    const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? 'html'];
    const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' };
    response.writeHead(200, { ...headers, 'Access-Control-Allow-Origin': '*' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    pages,
    asked,
    bytes: () => [...asked.values()].reduce((sum, body) => sum + brotliCompressSync(body).length, 0),
    stop: () => server.close(),
  };
}
