/* The nginx configuration of docs/publishing.md serves a published folder as its `_headers` says. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { headersOf, rulesOf } from '../../src/cli/serve/headers.ts';
import { freePort, nginx } from '../browsers.mjs';
import { data, factbox, folder } from '../cli/command.ts';
import { blocksOf, ROOT } from '../docs/pages.ts';

const DIR = folder();
const SITE = join(DIR, 'site');
let url: string;

beforeAll(async () => {
  const args = ['publish', data('casey-review.json'), '--out', SITE, '--base', 'https://facts.example/'];
  expect((await factbox(args, join(ROOT, 'dist'))).code).toBe(0);
  const port = await freePort();
  const [block] = blocksOf('nginx');
  const server = block?.code.replace('listen 8080', `listen 127.0.0.1:${port}`).replace('/srv/factbox', SITE);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${DIR}/${name};`,
  );
  const file = join(DIR, 'nginx.conf');
  mkdirSync(join(DIR, 'logs'), { recursive: true });
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${DIR}/pid; error_log ${DIR}/logs/error.log; events {}
    http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} ${server} }`,
  );
  const child = spawn((await nginx()).executablePath, ['-p', DIR, '-e', join(DIR, 'logs/error.log'), '-c', file], {
    stdio: 'inherit',
  });
  url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(url).catch(() => null)))
    await new Promise((wake) => setTimeout(wake, 50));
  expect(child.exitCode).toBeNull();
  return () => child.kill('SIGTERM');
});

test('every file has the headers that the folder asks for', async () => {
  const rules = rulesOf(readFileSync(join(SITE, '_headers'), 'utf8'));
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(SITE.length))
    .filter((path) => !/^\/(_headers|factbox-publish\.json|\.factbox\/.*)$/.test(path));
  expect(files.length).toBeGreaterThan(100);
  for (const path of files) {
    const { status, headers } = await fetch(url + encodeURI(path));
    const asked = Object.entries(headersOf(rules, path)).map(([name, value]) => [name, value] as const);
    const answered = asked.map(([name]) => [name, headers.get(name)]);
    expect({ path, status, answered }).toEqual({ path, status: 200, answered: asked });
    if (!/^\/(items|pinned|gallery)\//.test(path)) expect(headers.get('content-security-policy'), path).toBeNull();
  }
});

test.each(['/_headers', '/factbox-publish.json', '/.factbox'])('%s is not served', async (path) => {
  expect((await fetch(url + path)).status).toBe(404);
});

test.each(['/items/casey-review/trust.html', '/text/casey-review.md', '/v0/factbox.js'])(
  '%s is UTF-8',
  async (path) => {
    expect((await fetch(url + path)).headers.get('content-type')).toMatch(/charset=utf-8/);
  },
);
