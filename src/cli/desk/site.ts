import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAX_BYTES } from '../../story/limits.ts';
import { sha256Of } from '../digest.ts';
import { DiskError } from '../disk.ts';
import { writeWhole } from '../files.ts';
import { type Answer, type Exchange, type Site, said, sendFile } from '../serve/server.ts';

/** Nothing but the Desk's own files runs or loads, and no page makes markup or scripts of text. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html factbox-desk";

/** What the Desk reads and writes: a story, or the text of a source, by a plain name in the folder. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_ .()-]*\.(json|txt)$/u;

const versionOf = (bytes: Uint8Array): string => `"${sha256Of(bytes)}"`;

/** A file of the folder; `null` where there is none. A link is none: it may lead out of the folder. */
async function fileIn(folder: string, name: string): Promise<Buffer | null> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? readFile(path) : null;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > 2 * MAX_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Writes run one after the other, so that between the look at a file and its change no other write comes. */
let writing: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = writing.catch(() => undefined).then(work);
  writing = mine;
  return mine;
}

async function put(folder: string, name: string, request: IncomingMessage): Promise<Answer> {
  const { origin, host, 'if-match': match, 'if-none-match': none } = request.headers;
  // Another page of this machine, at another port, is another site.
  if (origin !== `http://${host}`) return said(403, 'Only the Desk itself writes here');
  if (match === undefined && none !== '*') return said(428, 'Say which version the file takes the place of: If-Match');
  const body = await bodyOf(request);
  if (!body) return said(413, `A file may have ${2 * MAX_BYTES} bytes`);
  return inTurn(async () => {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (found && !found.isFile()) return said(403, `${name} is a link or a folder, and is not written`);
    const now = found ? versionOf(await readFile(path)) : null;
    if (now !== (match ?? null)) return said(412, `${name} has changed since it was read`);
    try {
      await writeWhole(path, body);
    } catch (error) {
      if (error instanceof DiskError) return said(507, error.message);
      throw error;
    }
    return { status: now ? 200 : 201, headers: { ETag: versionOf(body) }, body: '' };
  });
}

/** The Desk over a folder: its own files, and the stories and texts that lie there. */
export async function deskSite(given: string, open: string | null, dist: URL): Promise<Site> {
  const folder = await realpath(given);
  const page = await readFile(new URL('desk/index.html', dist), 'utf8');
  const data = JSON.stringify({ base: '/-/', folder: basename(folder), open }).replace(
    /[&"<]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
  const html = page.replace('<html', () => `<html data-server="${data}"`);

  const files = async (name: string, { request }: Exchange): Promise<Answer> => {
    if (!name) {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.filter((one) => one.isFile() && NAME.test(one.name)).map((one) => one.name);
      const body = JSON.stringify({ files: names.sort() });
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
    }
    if (!NAME.test(name)) return said(403, 'The Desk reads and writes .json and .txt files of its own folder');
    if (request.method === 'PUT') return put(folder, name, request);
    const bytes = await fileIn(folder, name);
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return bytes
      ? { status: 200, headers: { ...headers, ETag: versionOf(bytes) }, body: bytes }
      : said(404, `There is no ${name}`);
  };

  return async (exchange) => {
    const { path, request, response } = exchange;
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (path.startsWith('/-/files/')) return files(path.slice('/-/files/'.length), exchange);
    if (request.method === 'PUT') return said(405, 'Only GET and HEAD');
    if (path === '/') return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
    const found = await sendFile(exchange, fileURLToPath(new URL('desk/', dist)), path);
    return found === 'sent' ? undefined : said(404, `There is no ${path}`);
  };
}
