/* What the servers answer, asked in words that no browser would say; and that no story ends them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderSite } from '../../src/cli/serve/folder.ts';
import { hostsOf } from '../../src/cli/serve/hosts.ts';
import { type Preview, preview } from '../../src/cli/serve/preview.ts';
import { listen } from '../../src/cli/serve/server.ts';
import { ROOT } from '../house/imports.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';
import { factbox, folder } from './command.ts';

const DIR = folder();
const SITE = join(DIR, 'site');
const STORY = join(DIR, 'story.json');
const flood = dataJson(EXAMPLE);

interface Said {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it stands: `fetch` would mend it first. */
const ask = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Said> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += data;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

const portOf = (server: Server): number => (server.address() as { port: number }).port;
let [site, story] = [0, 0];
let shown: Preview;
const servers: Server[] = [];
beforeAll(async () => {
  const files = {
    'index.html': '<p>home',
    'sub/index.html': '<p>sub',
    'one.html': '<p>one',
    'data.json': '{"n":1234567890}',
    '404.html': '<p>gone',
    _headers: '/*\n  Access-Control-Allow-Origin: *\n',
    '.git/config': 'secret',
    'sub/.env': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(SITE, name)), { recursive: true });
    writeFileSync(join(SITE, name), text);
  }
  writeFileSync(STORY, JSON.stringify({ ...flood, embargo: '2999-01-01T00:00:00Z' }));
  shown = preview(STORY, pathToFileURL(`${join(ROOT, 'dist')}/`));
  for (const one of [folderSite(SITE), shown.site]) servers.push((await listen(one, '127.0.0.1', 0, 0)).server);
  [site, story] = servers.map(portOf) as [number, number];
});
afterAll(() => {
  shown.close();
  for (const server of servers) server.close().closeAllConnections();
});

describe('a request', () => {
  test.each([
    ['another name, as when a page rebinds its own', { Host: 'evil.example' }],
    ['another name with our port', { Host: 'evil.example:8080' }],
    ['a name that ends like ours', { Host: 'localhost.evil.example' }],
    ['a name before ours', { Host: 'evil.example:1@127.0.0.1' }, 200],
    ['our name before another', { Host: '127.0.0.1@evil.example' }],
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
    ['a page of this machine', { Origin: 'http://localhost:3000' }, 200],
    ['our own page', { Origin: 'http://127.0.0.1:8080' }, 200],
    ['another of our names', { Host: 'localhost:8080' }, 200],
    ['our address of the newer kind', { Host: '[::1]:8080' }, 200],
  ] as [string, Record<string, string>, number?][])('under or from %s', async (_, headers, status = 403) => {
    for (const port of [site, story]) {
      for (const path of port === site ? ['/', '/data.json'] : ['/', '/-/story.json', '/-/changes']) {
        const method = path === '/-/changes' ? 'HEAD' : 'GET';
        const said = await ask(port, path, headers, method);
        expect([path, said.status]).toEqual([path, status]);
        if (status === 403) expect(said.body).not.toContain(port === site ? 'home' : flood.headline);
      }
    }
  });

  test('for a story is answered to no other page', async () => {
    for (const path of ['/', '/-/story.json', '/-/preview.js', '/dist/factbox.js', '/nothing']) {
      const { headers } = await ask(story, path);
      expect(headers['access-control-allow-origin'], path).toBeUndefined();
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
    expect((await ask(story, '/')).headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test.each([
    ['/_headers', 404],
    ['//_headers', 404],
    ['/%5fheaders', 404],
    ['/_HEADERS', 404],
    ['/.git/config', 404],
    ['//.git/config', 404],
    ['/sub/.env', 404],
    ['/sub/%2e%2e/.git/config', 404],
    ['/..%2f..%2fstory.json', 404],
    ['/%2e%2e/story.json', 404],
    ['/sub/..%5c..%5cstory.json', 404],
    ['/%00', 404],
    ['/%E0%A4%A', 400],
    ['http://evil.example/', 404],
    ['/one', 200],
    ['//one.html', 200],
    ['/sub', 301],
    ['//sub', 301],
    ['///evil.example/..%2f..%2fsub', 404],
    ['/sub/', 200],
    [`/${'a'.repeat(5000)}`, 404],
  ])('for %s is answered with %d', async (path, status) => {
    const said = await ask(site, path);
    expect([said.status, said.body.includes('secret')]).toEqual([status, false]);
    if (status === 301) expect(said.headers.location).toBe('/sub/');
  });

  test('for a part of a file gets it, and HEAD gets no body and an end', async () => {
    expect(await ask(site, '/data.json', { Range: 'bytes=1-3' })).toMatchObject({ status: 206, body: '"n"' });
    for (const [port, path] of [
      [site, '/data.json'],
      [site, '/nothing'],
      [story, '/'],
      [story, '/-/changes'],
    ] as const) {
      expect((await ask(port, path, {}, 'HEAD')).body).toBe('');
    }
    expect(await ask(site, '/data.json', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

test('a server that listens everywhere answers to the names and addresses of its machine', async () => {
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  expect(hostsOf('0.0.0.0')).toEqual(
    expect.arrayContaining(['localhost', '127.0.0.1', '[::1]', hostname().toLowerCase()]),
  );
  for (const { address, family } of own) expect(hostsOf('::')).toContain(family === 'IPv6' ? `[${address}]` : address);
  expect(hostsOf('127.0.0.1')).toEqual(['localhost', '127.0.0.1', '[::1]']);
  const { code, err } = await factbox(['serve', SITE, '--host', '192.0.2.1', '--port', '0']);
  expect([code, err.includes('--host 192.0.2.1 is no address of this machine')]).toEqual([2, true]);
});

describe('a preview goes on, whatever the story holds', () => {
  const quote = { ...(flood.quotes as object[])[0] };
  const event = { ...(flood.events as object[])[0] };
  test.each<[string, unknown]>([
    ['a month that there is not', { ...flood, events: [{ ...event, date: '2025-13-10' }] }],
    ['a day that there is not', { ...flood, asOf: '2025-02-31' }],
    ['a language that there is not', { ...flood, lang: 'en-zz-zz-zz' }],
    ['a language twice', { ...flood, lang: 'de-DE-DE' }],
    ['a quotation in a language that there is not', { ...flood, quotes: [{ ...quote, lang: 'de-DE-DE' }] }],
    ['half a surrogate pair', { ...flood, headline: 'Half \ud83d' }],
    [
      'half a pair in an address',
      { ...flood, sources: [{ ...(flood.sources as object[])[0], url: 'https://e.example/\udc00' }] },
    ],
    ['control characters', { ...flood, headline: 'A\u0000B\u001bC\u0007' }],
    ['no time', { ...flood, embargo: '2025-99-99T99:99:99Z' }],
    ['a number', 7],
    ['a list', []],
    ['nothing', null],
    ['lists that are objects', { ...flood, quotes: { length: 3 } }],
    ['names of Object', { ...flood, lang: 'constructor', id: '__proto__' }],
    ['markup', { ...flood, headline: '</title><script>alert(1)</script>' }],
  ])('%s', async (_, content) => {
    writeFileSync(STORY, JSON.stringify(content));
    const { status, body } = await ask(story, '/');
    expect(status).toBe(200);
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('factbox itself failed');
  });

  test('also half a file, and none', async () => {
    writeFileSync(STORY, JSON.stringify(flood).slice(0, 500));
    expect(await ask(story, '/')).toMatchObject({ status: 200, body: expect.stringContaining('this is not JSON') });
    writeFileSync(STORY, '');
    expect((await ask(story, '/')).status).toBe(200);
    writeFileSync(STORY, JSON.stringify(flood));
    expect((await ask(story, '/')).body).not.toContain('problems');
  });
});
