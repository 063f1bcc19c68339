/* A site for one test file: pages as a test writes them, the built files, and awkward answers. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Without it every test would wait for widgets that never come.
if (!existsSync(join(ROOT, 'dist/factbox.js'))) throw new Error('There is no dist/factbox.js: run npm run build first');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** Answers a path of its own in that way; returns its address. */
  answer(name: string, how: Answer): string;
  /** Serves a text under a path of its own; returns its address. */
  text(name: string, text: string, headers?: Readonly<Record<string, string>>, status?: number): string;
  /** Serves a page; returns its address. */
  page(body: string, options?: { readonly head?: string; readonly headers?: Readonly<Record<string, string>> }): string;
  /** Serves a folder under `/name/`. */
  folder(name: string, path: string): string;
  close(): Promise<void>;
}

const typeOf = (path: string): string => TYPES[extname(path)] ?? 'text/plain; charset=utf-8';

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  try {
    const body = await readFile(path);
    response.writeHead(200, { 'Content-Type': typeOf(path), 'Cache-Control': 'no-store' }).end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  }
}

export async function startSite(): Promise<Site> {
  const answers = new Map<string, Answer>();
  const folders = new Map<string, string>([['dist', join(ROOT, 'dist')]]);
  const asked: string[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const [, top = '', ...rest] = pathname.split('/');
    const folder = folders.get(top);
    const answer = answers.get(pathname);
    if (answer) answer(request, response);
    else if (folder && !pathname.includes('..')) sendFile(join(folder, ...rest), response);
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const site: Site = {
    url,
    asked,
    answer(name, how) {
      count += 1;
      const path = `/${count}-${name}`;
      answers.set(path, how);
      return url + path;
    },
    text: (name, text, headers = {}, status = 200) =>
      site.answer(name, (_, response) => {
        response.writeHead(status, { 'Content-Type': typeOf(name), 'Cache-Control': 'no-store', ...headers }).end(text);
      }),
    page: (body, { head = '', headers = {} } = {}) =>
      site.text(
        'page.html',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
        headers,
      ),
    folder(name, path) {
      folders.set(name, path);
      return `${url}/${name}/`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return site;
}

/** The demo, by the server that `npm start` runs. */
export async function startDemo(): Promise<{ url: string; close(): Promise<void> }> {
  // A plain script, which has no types.
  const script = new URL('../../scripts/serve.mjs', import.meta.url).href;
  const { serve } = (await import(script)) as {
    serve(options: { port: number }): Promise<{ url: string; server: import('node:http').Server }>;
  };
  const { url, server } = await serve({ port: 0 });
  return {
    url,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
