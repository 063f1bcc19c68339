/* What the server of the Desk reads and writes, and for whom: its folder alone, whole, and for its own page. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, factbox, type Served, serveDesk } from './desk.ts';

const around = mkdtempSync(join(tmpdir(), 'factbox-desk-server-'));
const folder = join(around, 'stories');
let served: Served;
beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(around, 'secret.json'), '{"secret":true}');
  writeFileSync(join(folder, 'a.json'), '{"a":1}');
  writeFileSync(join(folder, '.hidden.json'), '{}');
  symlinkSync(join(around, 'secret.json'), join(folder, 'link.json'));
  served = await serveDesk(folder, 0, ['--out', join(around, 'site'), '--base', 'https://facts.example/']);
});
afterAll(async () => {
  await ended(served);
  rmSync(around, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Asks as anything may, also what `fetch` does not let pass: any host, any path. */
const asked = (path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) =>
  new Promise<{ status: number; text: string; etag: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    const call = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (data) => {
        text += data;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          etag: response.headers.etag ?? '',
          headers: response.headers,
        }),
      );
    });
    call.on('error', reject).end(body);
  });

const own = (): Record<string, string> => ({ origin: new URL(served.url).origin });
const put = (name: string, body: string, headers: Record<string, string>) =>
  asked(`/-/files/${name}`, { method: 'PUT', body, headers: { ...own(), ...headers } });

describe('a write', () => {
  test('takes the place of the version that was read, and of no other', async () => {
    const first = await asked('/-/files/a.json');
    expect([first.status, first.text]).toEqual([200, '{"a":1}']);
    const second = await put('a.json', '{"a":2}', { 'if-match': first.etag });
    expect(second.status).toBe(200);
    expect((await put('a.json', '{"a":3}', { 'if-match': first.etag })).status).toBe(412);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('{"a":2}');
    expect((await asked('/-/files/a.json')).etag).toBe(second.etag);
  });

  test('of two that were made of the same version, one is refused', async () => {
    const { etag } = await asked('/-/files/a.json');
    const both = await Promise.all(['x', 'y', 'z'].map((body) => put('a.json', body, { 'if-match': etag })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  test('of a new file is refused where there is one by now', async () => {
    expect((await put('b.txt', 'new', { 'if-none-match': '*' })).status).toBe(201);
    expect((await put('b.txt', 'again', { 'if-none-match': '*' })).status).toBe(412);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('new');
  });

  test('says which version it means', async () => expect((await put('a.json', '{}', {})).status).toBe(428));

  test('that the disk refuses says why', async () => {
    // With what is put beside it while it is written, the name is too long for any disk.
    const answer = await put(`${'x'.repeat(240)}.json`, '{}', { 'if-none-match': '*' });
    expect([answer.status, answer.text]).toEqual([507, expect.stringContaining('the name is too long for the disk')]);
  });

  test('leaves no half of a file behind', () => {
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each([
    ['no page', {}],
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a frame without an origin', { origin: 'null' }],
  ])('by %s is refused', async (_, headers) => {
    const answer = await asked('/-/files/c.json', {
      method: 'PUT',
      body: '{}',
      headers: { 'if-none-match': '*', ...headers },
    });
    expect(answer.status).toBe(403);
    expect(readdirSync(folder)).not.toContain('c.json');
  });
});

describe.each([
  ['/-/article', 'https://news.example/'],
  ['/-/card/trust', '{}'],
  ['/-/publish/a.json', ''],
])('%s', (path, body) => {
  test.each([
    ['no page', {}],
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('is refused to %s', async (_, headers) => {
    expect((await asked(path, { method: 'POST', body, headers })).status).toBe(403);
    expect(existsSync(join(around, 'site'))).toBe(false);
  });
});

test.each([
  ['not an address', 'is not an address'],
  ['file:///etc/passwd', 'is not an address'],
  ['http://127.0.0.1:1/', 'the page does not come'],
])('an article at %s is refused with its reason', async (address, why) => {
  const { status, text } = await asked('/-/article', { method: 'POST', body: address, headers: own() });
  expect([status, text.includes(why)]).toEqual([422, true]);
});

test.each([
  ['in another version than was looked at', 'a.json', { 'if-match': '"another"' }, 412],
  ['that is not there', 'nothing.json', { 'if-match': '"one"' }, 404],
  ['that is a link', 'link.json', { 'if-match': '"one"' }, 404],
  ['that lies elsewhere', '..%2fsecret.json', { 'if-match': '"one"' }, 403],
])('a story %s is not published', async (_, name, headers, status) => {
  const answer = await asked(`/-/publish/${name}`, { method: 'POST', headers: { ...own(), ...headers } });
  expect(answer.status).toBe(status);
  expect(existsSync(join(around, 'site'))).toBe(false);
});

describe('what lies elsewhere', () => {
  test.each([
    '/-/files/../secret.json',
    '/-/files/..%2fsecret.json',
    '/-/files/%2e%2e%2fsecret.json',
    '/-/files/..%5csecret.json',
    '/-/files/link.json',
    '/-/files/.hidden.json',
    '/-/files/a.html',
    '/../stories/a.json',
    '/../cli.js',
    '/a.json',
  ])('%s is neither read nor written', async (path) => {
    expect((await asked(path)).status).toBeGreaterThanOrEqual(400);
    const answer = await asked(path, { method: 'PUT', body: 'taken', headers: { ...own(), 'if-none-match': '*' } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(readFileSync(join(around, 'secret.json'), 'utf8')).toBe('{"secret":true}');
  });

  test('is not listed', async () => {
    const { files } = JSON.parse((await asked('/-/files/')).text);
    expect(files).toEqual(['a.json', 'b.txt']);
  });

  test('a second name of a file stays its own when the first is written', async () => {
    linkSync(join(folder, 'b.txt'), join(around, 'twin.txt'));
    const { etag } = await asked('/-/files/b.txt');
    expect((await put('b.txt', 'changed', { 'if-match': etag })).status).toBe(200);
    expect(readFileSync(join(around, 'twin.txt'), 'utf8')).toBe('new');
  });
});

describe('a request', () => {
  test.each([['evil.example'], ['127.0.0.1.evil.example:80']])('under the name %s is refused', async (host) => {
    expect((await asked('/', { headers: { host } })).status).toBe(403);
  });

  test.each(['POST', 'DELETE', 'OPTIONS', 'PATCH'])('by %s is refused', async (method) => {
    expect((await asked('/-/files/a.json', { method, headers: own() })).status).toBe(405);
  });

  test('gets a page that runs nothing but its own files', async () => {
    const { headers, text } = await asked('/');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'.*require-trusted-types-for 'script'/,
    );
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|<style|\sstyle=/);
  });
});

test.each([
  [['no-such-folder'], 'there is no such folder or file'],
  [['package.json', 'second'], 'name one folder or one story'],
  [['README.md'], 'a story that ends in .json'],
  [['.', '--port', 'x'], '--port x is not a port'],
  [['.', '--out', 'site'], '--base URL is missing'],
  [['.', '--base', 'https://facts.example/'], '--out DIR is missing'],
])('is told to use it rightly: %j', (args, message) => {
  const { status, out } = factbox('desk', ...args);
  expect([status, out.includes(message)]).toEqual([2, true]);
});
