import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  test('stop bundle and embed until an editor has removed them', async () => {
    const out = join(folder(), 'weir.json');
    await factbox(['draft', written('weir.txt', ARTICLE), '-o', out]);
    const bundled = join(folder(), 'bundled.json');
    const refused = await factbox(['bundle', out, '-o', bundled, '--unverified']);
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/no editor has accepted the draft: .*remove its "draft"/);
    const story = json(out);
    for (const item of [...story.quotes, ...story.statistics, ...story.responses, ...(story.events ?? [])])
      delete item.draft;
    writeFileSync(out, JSON.stringify(story));
    expect(await factbox(['bundle', out, '-o', bundled, '--unverified'])).toMatchObject({ code: 0 });
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
