import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { UsageError } from '../io.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Answers a path; or takes the response over, and returns nothing. */
export type Site = (path: string, response: ServerResponse) => Promise<Answer | undefined>;

export const typeOf = (name: string): string => TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
export const said = (status: number, text: string): Answer => ({
  status,
  headers: { 'Content-Type': TYPES['.txt'] as string },
  body: `${text}\n`,
});

/** The file at a path in a folder, or `null`: none there, hidden, or outside by way of dots or a link. */
export async function fileAt(folder: string, path: string): Promise<string | null> {
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

export async function fileAnswer(file: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return { status: 200, headers: { 'Content-Type': typeOf(file), ...headers }, body: await readFile(file) };
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '/' } = request;
  const send = ({ status, headers, body }: Answer) => {
    response.writeHead(status, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers });
    response.end(method === 'HEAD' ? '' : body);
  };
  if (method !== 'GET' && method !== 'HEAD') return send(said(405, 'Only GET and HEAD'));
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    const answer = await site(path, response);
    if (answer) send(answer);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    send(error instanceof URIError || code === 'ERR_INVALID_URL' ? said(400, 'Not an address') : said(500, message));
  }
}

/** Listens on this machine alone. A port that was not asked for and is taken makes way for the next one. */
export async function listen(site: Site, port: number, tries: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => respond(site, request, response));
  for (let at = port; ; at += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(at, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (at >= port + tries) throw new UsageError(`port ${at} is taken: name another with --port`);
    }
  }
}
