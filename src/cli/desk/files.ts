import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../digest.ts';
import { DiskError } from '../disk.ts';
import { writeWhole } from '../files.ts';
import { type Answer, type Exchange, said } from '../serve/server.ts';
import { asJson, bodyOf, inTurn, MOST } from './asked.ts';

/** What the Desk reads and writes: a story, or the text of a source, by a plain name in the folder. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_ .()-]*\.(json|txt)$/u;

export const isStoryName = (name: string): boolean => NAME.test(name) && name.endsWith('.json');

export const versionOf = (bytes: Uint8Array): string => `"${sha256Of(bytes)}"`;

/** A file of the folder; `null` where there is none. A link is none: it may lead out of the folder. */
export async function fileIn(folder: string, name: string): Promise<Buffer | null> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? readFile(path) : null;
}

/** The stories and texts of the folder. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((one) => (one.isFile() && NAME.test(one.name) ? [one.name] : [])).sort();
}

async function put(folder: string, name: string, { request }: Exchange): Promise<Answer> {
  const { 'if-match': match, 'if-none-match': none } = request.headers;
  if (match === undefined && none !== '*') return said(428, 'Say which version the file takes the place of: If-Match');
  const body = await bodyOf(request);
  if (!body) return said(413, `A file may have ${MOST} bytes`);
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

/** Answers for the files of the folder: a list of them, one of them, or one that is written. */
export async function files(folder: string, name: string, exchange: Exchange): Promise<Answer> {
  if (!name) return asJson({ files: await namesIn(folder) });
  if (!NAME.test(name)) return said(403, 'The Desk reads and writes .json and .txt files of its own folder');
  if (exchange.request.method === 'PUT') return put(folder, name, exchange);
  const bytes = await fileIn(folder, name);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return bytes
    ? { status: 200, headers: { ...headers, ETag: versionOf(bytes) }, body: bytes }
    : said(404, `There is no ${name}`);
}
