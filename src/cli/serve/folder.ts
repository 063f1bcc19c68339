import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersOf, rulesOf } from './headers.ts';
import { type Site, said, sendFile } from './server.ts';

/** A published folder as a static host answers for it, its `_headers` included; each request reads both anew. */
export const folderSite =
  (root: string): Site =>
  async (exchange) => {
    const { path } = exchange;
    const rules = rulesOf(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
    const headers = headersOf(rules, path);
    const found = /^\/_headers$/i.test(path) ? 'nothing' : await sendFile(exchange, root, path, { headers });
    if (found === 'sent') return undefined;
    if (found === 'folder' && (await readFile(join(root, path, 'index.html')).catch(() => null))) {
      return { ...said(301, `See ${path}/`), headers: { ...headers, Location: encodeURI(`${path}/`) } };
    }
    const missing = await sendFile(exchange, root, '/404.html', { headers, status: 404 });
    return missing === 'sent' ? undefined : said(404, `There is no ${path}`);
  };
