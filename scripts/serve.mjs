import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from 'send';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** Which folder answers for which addresses: the first whose prefix fits. */
const MOUNTS = [
  // Other sites' pages, and sandboxed frames without an origin, read these
  { prefix: '/dist/', folder: 'dist', headers: { 'Access-Control-Allow-Origin': '*' } },
  // Its page says itself what it may do
  { prefix: '/desk/', folder: 'dist/desk', headers: {} },
  { prefix: '/data/', folder: 'data', headers: {} },
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

/** The replacements that turn a page of the broadsheet into one of the tabloid. Each must occur in each page. */
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

const POLICY = MOUNTS.at(-1).headers;

/** Sends a file of a folder; false where there is none, or it is hidden. */
function sendFile(request, response, root, path, headers) {
  return new Promise((resolve) => {
    response.on('close', () => resolve(true));
    send(request, path, { root, dotfiles: 'ignore', cacheControl: false, index: ['index.html'] })
      .on('error', () => resolve(false))
      .on('directory', () => resolve(false))
      .on('headers', () => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      })
      .pipe(response);
  });
}

/** The text of a demo page; nothing for other files, and for pages that are not there. */
async function pageAt(root, pathname) {
  const [, name] = /^\/(\w[\w-]*\.html)?$/.exec(pathname) ?? [];
  if (name === undefined && pathname !== '/') return null;
  return readFile(join(root, 'demo', name ?? 'index.html'), 'utf8').catch(() => null);
}

async function respond(root, request, response) {
  const say = (status, type, body, headers = {}) => {
    const length = { 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...length, ...headers });
    response.end(request.method === 'HEAD' ? '' : body);
  };
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(405, 'text/plain', 'Only GET and HEAD\n', { Allow: 'GET, HEAD' });
  }
  try {
    const url = new URL(`http://localhost${request.url}`);
    url.pathname = url.pathname.replace(/\/{2,}/g, '/');
    decodeURIComponent(url.pathname);
    if (/^\/(storybook|desk)$/.test(url.pathname)) {
      return say(301, 'text/plain', `See ${url.pathname}/\n`, { Location: `${url.pathname}/` });
    }
    const page = await pageAt(root, url.pathname);
    if (page !== null) return say(200, 'text/html', edition(page, url), POLICY);
    const { prefix, folder, headers } = MOUNTS.find((mount) => url.pathname.startsWith(mount.prefix));
    const path = url.pathname.slice(prefix.length - 1);
    if (await sendFile(request, response, join(root, folder), path, headers)) return;
    const noStorybook = url.pathname === '/storybook/';
    const missing = await readFile(join(root, 'demo', noStorybook ? 'no-storybook.html' : 'not-found.html'), 'utf8');
    say(noStorybook ? 200 : 404, 'text/html', edition(missing, url), POLICY);
  } catch (error) {
    if (error instanceof URIError || error.code === 'ERR_INVALID_URL') {
      return say(400, 'text/plain', 'This is not an address\n');
    }
    console.error(error);
    say(500, 'text/plain', `${error.message}\n`);
  }
}

/**
 * Serves the demo pages, `dist/`, the Desk and, once built, the Storybook.
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
