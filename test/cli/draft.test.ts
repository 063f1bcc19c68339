import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { factbox, folder } from './command.ts';

const ARTICLE = `The weir holds

“We slept in the school hall,” said Ann Boyle, a teacher in Tewford. More than 40 homes were flooded.

"It was luck," Boyle said.

The water board declined to comment.
`;
const SECOND = `Tewford counts the cost

“We slept in the school hall,” said Ann Boyle. "Nobody warned us," said Carl Moss, a farmer.

At least 90 homes were flooded on 3 May 2024.
`;
const PAGE = `<!doctype html><html lang="en-GB"><head><title>The weir holds</title>
<meta property="og:site_name" content="Tewford Echo"><meta name="author" content="By Sue Lang"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>The weir holds</h1>
${'<p>The river rose all night and the town did not sleep, and the weir held until the morning came at last.</p>'.repeat(6)}
<p>“We slept in the school hall,” said Ann Boyle, a teacher.</p></article><footer>All rights reserved</footer></body></html>`;

function written(name: string, text: string): string {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
}
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('factbox draft', () => {
  test('writes a story that the check passes against the article', async () => {
    const article = written('weir.txt', ARTICLE);
    const out = join(folder(), 'weir.json');
    const { code, err } = await factbox([
      'draft',
      article,
      '--publisher',
      'Tewford Echo',
      '--lang',
      'en-GB',
      '-o',
      out,
    ]);
    expect(code).toBe(0);
    expect(err).toContain('2 quotations, 1 figure,');
    const story = json(out);
    expect(story).toMatchObject({ lang: 'en-GB', headline: 'The weir holds', id: 'the-weir-holds' });
    expect(story.sources[0]).toMatchObject({
      publisher: 'Tewford Echo',
      sha256: createHash('sha256').update(ARTICLE).digest('hex'),
    });
    const check = await factbox(['check', out, '--source', `${story.sources[0].id}=${article}`]);
    expect([check.code, check.out]).toEqual([0, `${out}: no problems.\n`]);
    // The story names the file itself.
    expect(await factbox(['check', out])).toMatchObject({ code: 0, out: `${out}: no problems.\n` });
  });

  test('prints the story where no file is named', async () => {
    const { code, out } = await factbox(['draft', written('weir.txt', ARTICLE)]);
    expect(code).toBe(0);
    expect(JSON.parse(out).quotes).toHaveLength(2);
  });

  test('does not write over a story that is there', async () => {
    const out = written('weir.json', '{}');
    const { code, err } = await factbox(['draft', written('weir.txt', ARTICLE), '-o', out]);
    expect(code).toBe(2);
    expect(err).toContain('is there already');
    expect(readFileSync(out, 'utf8')).toBe('{}');
  });

  test('takes the article out of a page, and keeps its words beside the story', async () => {
    const out = join(folder(), 'weir.json');
    const { code, err } = await factbox(['draft', written('weir.html', PAGE), '-o', out]);
    expect([code, err]).toEqual([0, expect.stringContaining('weir.txt')]);
    const story = json(out);
    expect(story.sources[0]).toMatchObject({ publisher: 'Tewford Echo', authors: ['Sue Lang'] });
    const text = out.replace('.json', '.txt');
    expect(readFileSync(text, 'utf8')).not.toMatch(/Sport|All rights/);
    const check = await factbox(['check', out, '--source', `${story.sources[0].id}=${text}`]);
    expect([check.code, check.out]).toEqual([0, `${out}: no problems.\n`]);
  });

  test.each([
    ['control characters', 'The \u0001council said it was \u0000“very late” on Friday.\u007f'],
    ['line breaks of old programs', 'The weir\u000b\u000bIt was “very late”, Ann Lee said.\u000cAll went home.'],
    ['noncharacters', 'The council\ufffe said it was “very late”\uffff on Friday.'],
  ])('leaves out %s, says so, and keeps both texts', async (_, text) => {
    const article = written('article.txt', text);
    const out = article.replace('.txt', '.json');
    const { code, err } = await factbox(['draft', article, '-o', out, '--publisher', 'The Post']);
    expect([code, err]).toEqual([0, expect.stringContaining('characters that no page can show are left out')]);
    expect(readFileSync(article, 'utf8')).toBe(text);
    expect(json(out).quotes).toHaveLength(1);
    expect(await factbox(['check', out])).toMatchObject({ code: 0, out: `${out}: no problems.\n` });
  });

  test('reads standard input', () => {
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'draft', '-'], { input: ARTICLE });
    expect(status).toBe(0);
    expect(JSON.parse(`${stdout}`).quotes).toHaveLength(2);
    expect(`${stderr}`).toContain('Give -o STORY.json to keep them');
  });

  test.each([
    ['a page', 'text/html; charset=utf-8', PAGE, 1],
    ['plain text', 'text/plain; charset=utf-8', ARTICLE, 2],
  ])('reads %s at an address, and keeps it', async (_, type, body, quotes) => {
    const server = createServer((_, response) => response.setHeader('Content-Type', type).end(body));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/weir`;
    const out = join(folder(), 'weir.json');
    const { code } = await factbox(['draft', url, '-o', out]);
    server.close();
    expect(code).toBe(0);
    const story = json(out);
    expect([story.sources[0].url, story.quotes.length]).toEqual([url, quotes]);
    expect(await factbox(['check', out])).toMatchObject({ code: 0, out: `${out}: no problems.\n` });
  });

  test.each([
    ['an empty article', '  \n', 'is empty'],
    ['no language', ARTICLE, 'is not a language tag'],
  ])('refuses %s', async (_, text, message) => {
    const { code, err } = await factbox([
      'draft',
      written('a.txt', text),
      ...(message.includes('tag') ? ['--lang', 'in English'] : []),
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each([[[]], [['a.txt', 'b.txt']]])('refuses %j', async (names) => {
    expect((await factbox(['draft', ...names])).code).toBe(2);
  });
});

describe('doubts', () => {
  const VERBS: readonly [verb: string, args: (out: string) => string[]][] = [
    ['bundle', (out) => ['-o', join(out, 'bundled.json'), '--unverified']],
    ['embed', () => ['--item', 'we-slept-in-the', '--as', 'figure', '--base', 'https://news.example/']],
    ['render', () => ['--item', 'we-slept-in-the', '--as', 'static']],
    ['publish', (out) => ['--out', join(out, 'site'), '--base', 'https://news.example/', '--unverified']],
  ];

  test.each(VERBS)('stop %s until an editor has removed them', async (verb, args) => {
    const here = folder();
    const out = join(here, 'weir.json');
    await factbox(['draft', written('weir.txt', ARTICLE), '-o', out]);
    const story = json(out);
    const rest = args(here).map((arg) => (arg === 'we-slept-in-the' ? story.quotes[0].id : arg));
    const dist = fileURLToPath(new URL('../../dist', import.meta.url));
    const refused = await factbox([verb, out, ...rest], dist);
    expect(refused.code).toBe(1);
    expect(refused.out + refused.err).toMatch(/no editor has accepted the draft: .*remove its "draft"/);
    for (const item of [...story.quotes, ...story.statistics, ...story.responses, ...(story.events ?? [])])
      delete item.draft;
    writeFileSync(out, JSON.stringify(story));
    expect(await factbox([verb, out, ...rest], dist)).toMatchObject({ code: 0 });
  });
});

describe('--into', () => {
  test('adds what is new, finds people again, and tells what does not agree', async () => {
    const out = join(folder(), 'weir.json');
    await factbox(['draft', written('weir.txt', ARTICLE), '-o', out]);
    const before = json(out);
    const { code, err } = await factbox(['draft', written('cost.txt', SECOND), '--into', out]);
    expect(code).toBe(0);
    expect(err).toMatch(/conflict: .*another figure/);
    const after = json(out);
    expect(after.sources).toHaveLength(2);
    expect(after.quotes.map(({ paragraphs }: { paragraphs: string[] }) => paragraphs[0])).toEqual([
      'We slept in the school hall,',
      'It was luck,',
      'Nobody warned us,',
    ]);
    const names = after.agents.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => /Boyle/.test(name))).toEqual(['Ann Boyle']);
    expect(names).toContain('Carl Moss');
    expect(after.quotes.slice(0, 2)).toEqual(before.quotes);
    const again = await factbox(['draft', written('cost.txt', SECOND), '--into', out]);
    expect(again.err).toContain('0 new items.');
    expect(json(out)).toEqual(after);
  });
});
