import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Which folder answers for which addresses: the first whose prefix fits. */
const MOUNTS = [
  // Other sites' pages, and sandboxed frames without an origin, read these
  { prefix: '/dist/', folder: 'dist', headers: { 'Access-Control-Allow-Origin': '*' } },
  { prefix: '/storybook/', folder: 'storybook-static', headers: {} },
  // A policy as strict as a newsroom's: the widgets need no exception from it
  {
    prefix: '/',
    folder: 'demo',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'",
    },
  },
];

/** What turns the page as it is written, the broadsheet's, into the tabloid's. Each must occur in each page. */
const TABLOID = [
  ['/broadsheet.css', '/tabloid.css'],
  ['The Lodestar', 'Daily Lantern'],
  ['<a href="?paper=tabloid">Tabloid</a>', '<a href="?paper=broadsheet">Broadsheet</a>'],
  ['href="/"', 'href="/?paper=tabloid"'],
  ['href="/catalogue.html"', 'href="/catalogue.html?paper=tabloid"'],
  ['href="/ways-in.html"', 'href="/ways-in.html?paper=tabloid"'],
];

function asTabloid(html) {
  return TABLOID.reduce((page, [from, to]) => {
    if (!page.includes(from)) throw new Error(`The page has no ${from}, which its tabloid version replaces by ${to}`);
    return page.replaceAll(from, to);
  }, html);
}

/** The page for a newspaper, its own address marked as the current one in the navigation. */
function edition(html, { pathname, searchParams }) {
  const tabloid = searchParams.get('paper') === 'tabloid';
  const link = `<li><a href="${pathname.replace(/index\.html$/, '')}"`;
  const page = html.replace(link, `${link} aria-current="page"`);
  return tabloid ? asTabloid(page) : page;
}

/** The file at an address inside a folder, or null: none there, hidden, or outside it by way of dots or a link. */
async function find(folder, address) {
  const path = address.endsWith('/') ? `${address}index.html` : address;
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function answer(root, url) {
  const address = decodeURIComponent(url.pathname);
  const { prefix, folder, headers } = MOUNTS.find((mount) => address.startsWith(mount.prefix));
  const file = await find(join(root, folder), address.slice(prefix.length - 1));
  if (file && folder !== 'demo') return { status: 200, headers, type: extname(file), body: await readFile(file) };

  const missing = address === '/storybook/' ? 'no-storybook.html' : 'not-found.html';
  const page = file ?? join(root, 'demo', missing);
  const body = extname(page) === '.html' ? edition(await readFile(page, 'utf8'), url) : await readFile(page);
  const status = file || address === '/storybook/' ? 200 : 404;
  return { status, headers: MOUNTS.at(-1).headers, type: extname(page), body };
}

async function respond(root, request, response) {
  const send = (status, headers, body) => {
    const always = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
    const length = { 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(status, { ...always, ...length, ...headers }).end(request.method === 'HEAD' ? '' : body);
  };
  const say = (status, text, headers = {}) => send(status, { 'Content-Type': TYPES['.txt'], ...headers }, text);

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(405, 'Only GET and HEAD\n', { Allow: 'GET, HEAD' });
  }
  try {
    const url = new URL(`http://localhost${request.url}`);
    if (url.pathname === '/storybook') return say(301, 'See /storybook/\n', { Location: '/storybook/' });
    const { status, headers, type, body } = await answer(root, url);
    send(status, { 'Content-Type': TYPES[type] ?? 'application/octet-stream', ...headers }, body);
  } catch (error) {
    if (error instanceof URIError || error.code === 'ERR_INVALID_URL') return say(400, 'This is not an address\n');
    console.error(error);
    say(500, `${error.message}\n`);
  }
}

/**
 * Serves the demo pages, `dist/` and, once built, the Storybook.
 * Resolves when the server listens; rejects when it cannot, with `code: 'EADDRINUSE'` where the port is taken.
 *
 * @param {{ port?: number, host?: string, root?: string }} options `port: 0` takes any free port
 * @returns {Promise<{ server: import('node:http').Server, url: string }>} `url` has no slash at its end
 */
export function serve({ port = 0, host = '127.0.0.1', root = REPOSITORY } = {}) {
  const server = createServer((request, response) => respond(root, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({ server, url: `http://${host}:${server.address().port}` });
    });
  });
}
