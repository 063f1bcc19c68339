/* Many stories at once, and few files of each. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/imports.ts';
import { dataJson } from '../story/stories.ts';
import { factbox, folder } from './command.ts';

const DIR = folder();
const DIST = join(ROOT, 'dist');
const model = dataJson('casey-review.json') as Record<string, unknown>;
const place = () => join(mkdtempSync(join(DIR, 'run-')), 'site');
const publish = (out: string, files: readonly string[], ...options: string[]) =>
  factbox(['publish', ...files, '--out', out, '--base', 'https://facts.example/', ...options], DIST);

const written = (name: string, changes: object = {}): string => {
  const file = join(mkdtempSync(join(DIR, 'story-')), `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...model, id: name, headline: `Story ${name}`, ...changes }));
  return file;
};

/** The files below a folder, with their bytes. */
const filesIn = (out: string): Map<string, string> =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((file) => [file.slice(out.length + 1), readFileSync(file, 'base64')]),
  );

const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
/** Every file that is of one story alone. */
const own = (files: ReadonlyMap<string, string>, name: string) =>
  new Map([...files].filter(([path]) => path.split(/[/.]/).includes(name)));

describe('several stories', () => {
  const all = NAMES.map((name) => written(name));

  test('are written as each is alone', async () => {
    const out = place();
    expect(await publish(out, all)).toMatchObject({ code: 0, err: '' });
    const files = filesIn(out);
    for (const [i, name] of NAMES.entries()) {
      const alone = place();
      await publish(alone, [all[i] as string]);
      expect(own(files, name).size).toBeGreaterThan(50);
      expect(own(files, name)).toEqual(own(filesIn(alone), name));
    }
    expect((await publish(out, all)).out).toMatch(/: 0 files written, \d+ as they were\.$/m);
  });

  test.each([
    ['is at fault', { asOf: 'yesterday' }, 1],
    ['has the id of another', { id: 'alpha' }, 1],
    ['is called index', { id: 'index' }, 1],
  ] as const)('change nothing when one of them %s', async (_, changes, code) => {
    const out = place();
    await publish(out, all);
    const before = filesIn(out);
    const next = NAMES.map((name, i) => written(name, i === 3 ? changes : { headline: `Another ${name}` }));
    const alone = await publish(place(), [next[0] as string, next[3] as string]);
    const together = await publish(out, next);
    expect(together).toEqual({ code, out: '', err: alone.err });
    expect(together.err).toContain(next[3]);
    expect(filesIn(out)).toEqual(before);
  });

  test('tell what is left out in the order in which they were named', async () => {
    const out = place();
    const next = NAMES.map((name, i) => written(name, i % 2 ? { embargo: '2999-01-01T00:00:00Z' } : {}));
    const { code, err } = await publish(out, next);
    expect(code).toBe(0);
    const told = err.split('\n').filter((line) => line.includes('left out'));
    expect(told.map((line) => NAMES.find((name) => line.includes(`${name}.json`)))).toEqual(['beta', 'delta']);
    expect(readdirSync(join(out, 'stories')).filter((name) => name.endsWith('.json'))).toEqual([
      'alpha.json',
      'epsilon.json',
      'gamma.json',
    ]);
  });

  test('are written anew where somebody has removed a file of one', async () => {
    const out = place();
    await publish(out, all);
    const before = filesIn(out);
    for (const path of ['items/beta/trust.html', 'text/gamma.md', 'stories/delta.json', 'v0/factbox.js']) {
      rmSync(join(out, path));
      expect((await publish(out, all)).code).toBe(0);
      expect(filesIn(out)).toEqual(before);
    }
  });
});

describe('--only', () => {
  const story = written('alpha');
  const everywhere = (name: string) => /^(v0\/|_headers$|factbox-publish\.json$|stories\/[^.]+\.json$)/.test(name);
  const kinds = (out: string): string[] => [
    ...new Set(
      [...filesIn(out).keys()]
        .filter((name) => !everywhere(name))
        .map((name) => name.replace(/\/.*/, '/').replace(/^stories\/$/, 'stories/ID.html')),
    ),
  ];

  test.each([
    [['text'], ['corrections.xml', 'llms.txt', 'sitemap.xml', 'stories/ID.html', 'text/']],
    [['pages'], ['items/']],
    [['pinned'], ['items/', 'pinned/']],
    [['gallery'], ['gallery/', 'index.html', 'items/']],
    [['snippets'], ['items/', 'snippets/']],
    [
      ['text', 'pages'],
      ['corrections.xml', 'items/', 'llms.txt', 'sitemap.xml', 'stories/ID.html', 'text/'],
    ],
  ] as const)('%s writes that, what it needs, the stories and the scripts', async (sections, expected) => {
    const out = place();
    expect((await publish(out, [story], ...sections.flatMap((one) => ['--only', one]))).code).toBe(0);
    expect(kinds(out).sort()).toEqual([...expected]);
  });

  test('takes away what is no longer asked for, but for what is pinned; and brings it back', async () => {
    const out = place();
    await publish(out, [story]);
    const before = filesIn(out);
    await publish(out, [story], '--only', 'text');
    expect(kinds(out).sort()).toEqual([
      ...['corrections.xml', 'llms.txt', 'pinned/', 'sitemap.xml', 'stories/ID.html', 'text/'],
    ]);
    expect(own(filesIn(out), 'pinned')).toEqual(own(before, 'pinned'));
    await publish(out, [story]);
    expect(filesIn(out)).toEqual(before);
  });

  test('of another name is refused', async () => {
    const { code, err } = await publish(place(), [story], '--only', 'page');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/--only page is not one of pages, pinned.*did you mean "pages"/is),
    ]);
  });
});
