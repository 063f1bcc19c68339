import { readFile, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';
import { type Site, said, sendFile } from '../serve/server.ts';
import { article } from './article.ts';
import { refusal } from './asked.ts';
import { card } from './card.ts';
import { files } from './files.ts';
import { type Publishing, publishing } from './publishing.ts';

/** Nothing but the Desk's own files runs or loads, and no page makes markup or scripts of text. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html factbox-desk";

/** The Desk over a folder: its own files, the stories and texts that lie there, and what only a command can do. */
export async function deskSite(given: string, open: string | null, where: Publishing | null, io: Io): Promise<Site> {
  const folder = await realpath(given);
  const page = await readFile(new URL('desk/index.html', io.dist), 'utf8');
  const data = JSON.stringify({ base: '/-/', folder: basename(folder), open, publishes: where?.base ?? null }).replace(
    /[&"<]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
  const html = page.replace('<html', () => `<html data-server="${data}"`);

  return async (exchange) => {
    const { path, request, response } = exchange;
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Referrer-Policy', 'no-referrer');
    const [, asked = '', name = ''] = /^\/-\/(\w+)\/?(.*)$/s.exec(path) ?? [];
    const isPost = request.method === 'POST';
    const refused = isPost || request.method === 'PUT' ? refusal(request) : null;
    if (refused) return refused;
    if (asked === 'files' && !isPost) return files(folder, name, exchange);
    if (request.method === 'PUT') return said(405, 'Only files are written');
    if (asked === 'publish') return publishing(folder, name, where, exchange, io);
    if (asked === 'article' && isPost) return article(exchange);
    if (asked === 'card' && isPost) return card(name, where?.brand, exchange);
    if (isPost) return said(405, 'Only GET and HEAD');
    if (path === '/') return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
    const found = await sendFile(exchange, fileURLToPath(new URL('desk/', io.dist)), path);
    return found === 'sent' ? undefined : said(404, `There is no ${path}`);
  };
}
