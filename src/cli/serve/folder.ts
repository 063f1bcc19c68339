import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersOf, rulesOf } from './headers.ts';
import { fileAnswer, fileAt, type Site, said } from './server.ts';

/** A published folder as a static host answers for it, its `_headers` included; each request reads both anew. */
export const folderSite =
  (folder: string): Site =>
  async (path) => {
    const rules = rulesOf(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
    const headers = headersOf(rules, path);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = name === '/_headers' ? null : ((await fileAt(folder, name)) ?? (await fileAt(folder, `${name}.html`)));
    if (file) return fileAnswer(file, headers);
    if (await fileAt(folder, `${path}/index.html`)) {
      return { ...said(301, `See ${path}/`), headers: { ...headers, Location: encodeURI(`${path}/`) } };
    }
    const missing = await fileAt(folder, '/404.html');
    return missing ? { ...(await fileAnswer(missing, headers)), status: 404 } : said(404, `There is no ${path}`);
  };
