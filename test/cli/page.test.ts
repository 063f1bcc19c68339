/* Articles against a story: the demo as it stands, and as an editor might have changed it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/cli/page.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const STORY = data('casey-review.json');
const DEMO = data('../demo/index.html');
const article = readFileSync(DEMO, 'utf8');

const drifts = async (page: string) => {
  const { code, out, err } = await factbox(['check', STORY, '--page', page, '--json']);
  expect(err).toBe('');
  const { drifts } = JSON.parse(out) as { drifts: { article: string; line: number; what: string; story: string }[] };
  return { code, drifts: drifts.map(({ line, what, story }) => `${line} ${what}: ${story}`) };
};

const lineOf = (html: string, words: string): number => html.slice(0, html.indexOf(words)).split('\n').length;

test.each(['index.html', 'ways-in.html'])('no alarm on the demo: %s', async (name) => {
  expect(await drifts(data(`../demo/${name}`))).toEqual({ code: 0, drifts: [] });
});

/** An edit of the demo's article, and where and what the check must tell of it. */
const EDITS: readonly (readonly [from: string, to: string, paragraph: string, told: string])[] = [
  [
    'sharply, to below&nbsp;50%',
    'sharply, to 50%',
    'Trust and confidence in the Met has',
    'the hedge of "50%" differs: below 50%',
  ],
  [
    'and 30% of LGBTQ+',
    'and 40% of LGBTQ+',
    'Homophobia is deep-seated in the force, the report',
    'the figure "40%" differs: 30%',
  ],
  [
    'One in three of\n            those',
    'One in four of\n            those',
    'Claims for disability',
    'the figure "One in four" differs: one in three',
  ],
  ['is “baked in”.', 'is “baked-in”.', 'In more than 300', ''],
  ['is “baked in”.', 'is “baked into”.', 'In more than 300', 'the quotation differs: baked in'],
  [
    'the use of force is eye-watering against specifically Black',
    'the use of force is eye-watering against mostly Black',
    'Baroness Casey said “the use',
    'the quotation differs: the use of force is eye-watering against specifically Black communities',
  ],
  [
    'I will\n                  vary the route',
    'I would\n                  vary the route',
    '“This will sound quite',
    "the quotation differs: This will sound quite laughable. I am scared of the police. I don't trust my own organisation. I will vary the route I walk to avoid walking past police officers when I am not at work",
  ],
  [
    '<strong>30%</strong> of LGBTQ+',
    '<strong>3%</strong> of LGBTQ+',
    '<strong>3%</strong>',
    'the figure "3%" differs: 30%',
  ],
];

test.each(EDITS)('%j changed into %j', async (from, to, paragraph, told) => {
  expect(article).toContain(from);
  const changed = article.replace(from, to);
  const file = join(DIR, 'changed.html');
  writeFileSync(file, changed);
  const line = lineOf(changed, paragraph);
  const { code, drifts: found } = await drifts(file);
  // A paragraph's text begins on the line of its tag, or on the next.
  expect(found.map((one) => one.replace(/^\d+ /, ''))).toEqual(told ? [told] : []);
  for (const one of found) expect(Math.abs(Number.parseInt(one, 10) - line)).toBeLessThan(2);
  expect(code).toBe(told ? 1 : 0);
});

test('a drift is told in a line: the page, both wordings, the path', async () => {
  const file = join(DIR, 'short.html');
  writeFileSync(file, '<!doctype html>\n<title>x</title>\n<p>Trust and confidence in the Met is 50%.');
  const { code, out } = await factbox(['check', STORY, '--page', file]);
  expect(code).toBe(1);
  expect(out.split('\n')).toContain(
    `${file}:3: the hedge of "50%" differs: "Trust and confidence in the Met is 50%.". ${STORY} says "below 50%" at $.statistics[1].quantity.stated. Correct the one that is wrong.`,
  );
});

describe('what was published', () => {
  const base = 'https://facts.example/';
  const dist = data('../dist');
  const later = join(DIR, 'later.json');
  const forms = ['script', 'figure', 'wordpress', 'static', 'amp'] as const;
  let pasted = '';
  beforeAll(async () => {
    const args = [STORY, '--out', join(DIR, 'site'), '--base', base];
    expect((await factbox(['publish', ...args], dist)).code).toBe(0);
    const snippets = forms.map(async (as) => {
      const { out } = await factbox(['embed', STORY, '--item', 'lgbtq-bullied', '--as', as, '--base', base], dist);
      return `<!-- ${as} -->\n${out}`;
    });
    pasted = join(DIR, 'pasted.html');
    writeFileSync(
      pasted,
      `<!doctype html><title>x</title><article>${(await Promise.all(snippets)).join('')}</article>`,
    );
    const story = readFileSync(STORY, 'utf8').replaceAll('30%', '40%').replace('"anchor": 30,', '"anchor": 40,');
    writeFileSync(later, story);
    expect((await factbox(['check', later])).code).toBe(0);
  });

  test('is what the story says: its page for readers, a frame, every pasted form', async () => {
    for (const page of ['stories/casey-review', 'items/casey-review/trust', 'items/casey-review/apology']) {
      expect(await drifts(join(DIR, `site/${page}.html`))).toEqual({ code: 0, drifts: [] });
    }
    expect(await drifts(pasted)).toEqual({ code: 0, drifts: [] });
  });

  test('is told apart when the story was corrected since, once for each form that was pasted', async () => {
    const { code, out } = await factbox(['check', later, '--page', pasted, '--json']);
    const found = (JSON.parse(out) as { drifts: { line: number; what: string }[] }).drifts;
    expect(code).toBe(1);
    const lines = readFileSync(pasted, 'utf8').split('\n');
    const told = found.map(({ line, what }) => {
      const above = lines.slice(0, line).join('\n');
      return [[...above.matchAll(/<!-- (\w+) -->/g)].at(-1)?.[1], what];
    });
    // A shadow root is read like the rest of the page.
    expect(told).toEqual(forms.map((as) => [as, 'the figure "30%" differs']));
  });
});

describe('passages of a page', () => {
  test.each([
    ['<p>One <b>two</b><br>three</p><p>four', ['One two three', 'four']],
    ['<script>x</script><style>y</style><nav>z</nav><form>f</form><p>one', ['one']],
    ['<factbox-quote><p>one</p></factbox-quote>', ['one']],
    ['<ul><li>one<li>two</ul><table><tr><td>three', ['one', 'two', 'three']],
    ['<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['<p>She said <q>it failed</q>.</p>', ['She said “it failed”.']],
    ['<p>She said <q>“it failed”</q>.</p>', ['She said “it failed”.']],
    ['<p>Elle dit <q>« la peur »</q></p>', ['Elle dit « la peur »']],
  ])('%s', (html, texts) => expect(passagesOf(html).map(({ text }) => text)).toEqual(texts));

  test('know what stands apart as a quotation', () => {
    const passages = passagesOf('<p>one</p>\n<blockquote>\n<p>two</p></blockquote>');
    expect(passages.map(({ text, line, quoted }) => [text, line, quoted])).toEqual([
      ['one', 1, false],
      ['two', 3, true],
    ]);
  });
});

test('a page that nests without end is refused', () => {
  expect(() => passagesOf('<div>'.repeat(5000))).toThrow('the page nests deeper than 1000 elements');
});

describe('a page at an address', () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end(article);
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  test('is fetched', async () => {
    expect(await drifts(`${url}/`)).toEqual({ code: 0, drifts: [] });
  });

  test.each([
    ['/gone', 'the server answers 404'],
    ['', 'there is no such file'],
  ])('that is not there: %s', async (path, message) => {
    const { code, err } = await factbox(['check', STORY, '--page', path ? url + path : join(DIR, 'no.html')]);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });
});
