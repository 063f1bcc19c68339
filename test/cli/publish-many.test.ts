/* Many stories at once, and few files of each. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/cli/digest.ts';
import { ROOT } from '../house/imports.ts';
import { dataJson } from '../story/stories.ts';
import { folder } from './command.ts';

const DIR = folder();
const CLI = join(ROOT, 'dist/cli.js');
const model = dataJson('casey-review.json') as Record<string, unknown>;
const place = () => join(mkdtempSync(join(DIR, 'run-')), 'site');
/** The built command: its threads run nothing else. */
function publish(out: string, files: readonly string[], ...options: string[]) {
  const args = ['publish', ...files, '--out', out, '--base', 'https://facts.example/', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

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
      .map((file) => [file.slice(out.length + 1), sha256Of(readFileSync(file)).slice(0, 12)]),
  );

const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
/** Every file that is of one story alone. */
const own = (files: ReadonlyMap<string, string>, name: string) =>
  new Map([...files].filter(([path]) => path.split(/[/.]/).includes(name)));

describe('several stories', () => {
  const all = NAMES.map((name) => written(name));
  /** Fewer files, where what is written is not the question. */
  const few = ['--only', 'text'];

  test('are written as each is alone', () => {
    const out = place();
    expect(publish(out, all)).toMatchObject({ code: 0, err: '' });
    const files = filesIn(out);
    for (const [i, name] of NAMES.entries()) {
      const alone = place();
      publish(alone, [all[i] as string]);
      expect(own(files, name).size).toBeGreaterThan(50);
      expect(own(files, name)).toEqual(own(filesIn(alone), name));
    }
    expect(publish(out, all).out).toMatch(/: 0 files written, \d+ as they were\.$/m);
  });

  test.each([
    ['is at fault', { asOf: 'yesterday' }, 1],
    ['has the id of another', { id: 'alpha' }, 1],
    ['is called index', { id: 'index' }, 1],
  ] as const)('change nothing when one of them %s', (_, changes, code) => {
    const out = place();
    publish(out, all, ...few);
    const before = filesIn(out);
    const next = NAMES.map((name, i) => written(name, i === 3 ? changes : { headline: `Another ${name}` }));
    const alone = publish(place(), [next[0] as string, next[3] as string], ...few);
    const together = publish(out, next, ...few);
    expect(together).toEqual({ code, out: '', err: alone.err });
    expect(together.err).toContain(next[3]);
    expect(filesIn(out)).toEqual(before);
  });

  test('tell what is left out in the order in which they were named', () => {
    const out = place();
    const next = NAMES.map((name, i) => written(name, i % 2 ? { embargo: '2999-01-01T00:00:00Z' } : {}));
    const { code, err } = publish(out, next);
    expect(code).toBe(0);
    const told = err.split('\n').filter((line) => line.includes('left out'));
    expect(told.map((line) => NAMES.find((name) => line.includes(`${name}.json`)))).toEqual(['beta', 'delta']);
    expect(readdirSync(join(out, 'stories')).filter((name) => name.endsWith('.json'))).toEqual([
      'alpha.json',
      'epsilon.json',
      'gamma.json',
    ]);
  });

  test('are written anew where somebody has removed a file of one', () => {
    const out = place();
    publish(out, all);
    const before = filesIn(out);
    for (const path of ['items/beta/trust.html', 'text/gamma.md', 'stories/delta.json', 'v0/factbox.js']) {
      rmSync(join(out, path));
      expect(publish(out, all).code).toBe(0);
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
  ] as const)('%s writes that, what it needs, the stories and the scripts', (sections, expected) => {
    const out = place();
    expect(publish(out, [story], ...sections.flatMap((one) => ['--only', one])).code).toBe(0);
    expect(kinds(out).sort()).toEqual([...expected]);
  });

  test('takes away what is no longer asked for, but for what is pinned; and brings it back', () => {
    const out = place();
    publish(out, [story]);
    const before = filesIn(out);
    publish(out, [story], '--only', 'text');
    expect(kinds(out).sort()).toEqual([
      ...['corrections.xml', 'llms.txt', 'pinned/', 'sitemap.xml', 'stories/ID.html', 'text/'],
    ]);
    expect(own(filesIn(out), 'pinned')).toEqual(own(before, 'pinned'));
    publish(out, [story]);
    expect(filesIn(out)).toEqual(before);
  });

  test('of another name is refused', () => {
    const { code, err } = publish(place(), [story], '--only', 'page');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/--only page is not one of pages, pinned.*did you mean "pages"/is),
    ]);
  });
});
