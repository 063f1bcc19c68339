/* What `publish` does to files and folders that are not its own: nothing. And where it finds its own. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ROOT } from '../house/imports.ts';
import { factbox, folder } from './command.ts';
import { BASE, NEW, OLD, OTHER, served } from './kills.ts';

const DIR = folder();
const DIST = join(ROOT, 'dist');
const story = (name: string, content: object): string => {
  writeFileSync(join(DIR, name), JSON.stringify(content));
  return join(DIR, name);
};
const old = story('old.json', OLD);
const next = story('new.json', NEW);
const place = () => join(mkdtempSync(join(DIR, 'run-')), 'site');
const publish = (out: string, ...files: string[]) =>
  factbox(['publish', ...files, '--out', out, '--base', BASE, '--unverified'], DIST);
const put = (path: string, text = 'mine'): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const read = (path: string): string => readFileSync(path, 'utf8');
const PAGE = 'stories/flood-barrier.html';

describe('folders beside the site', () => {
  const names = ['site.before-2024', 'site.next-2025', `site.before-${process.pid}`, `site.next-${process.ppid}`];

  test.each([
    ['a run', old, 0],
    ['a run that is refused', join(DIR, 'no-such.json'), 1],
  ])('stay through %s, whatever they are called', async (_, file, code) => {
    const out = place();
    expect((await publish(out, old)).code).toBe(0);
    const files = names.map((name) => put(join(dirname(out), name, 'thesis.txt')));
    expect((await publish(out, file)).code).toBe(code);
    expect(files.map(read)).toEqual(names.map(() => 'mine'));
    expect(readdirSync(dirname(out)).sort()).toEqual(['site', ...names].sort());
  });

  test('never become the site', async () => {
    const out = place();
    const file = put(join(dirname(out), 'site.before-7', 'thesis.txt'));
    await publish(out, join(DIR, 'no-such.json'));
    expect([existsSync(out), read(file)]).toEqual([false, 'mine']);
  });
});

describe('files in the site', () => {
  const names = [
    'CNAME',
    'robots.txt',
    '.git/config',
    'items/flood-barrier/thesis.txt',
    'pinned/notes.md',
    'own/page.html',
  ];

  test('stay when no run wrote them', async () => {
    const out = place();
    await publish(out, old);
    const files = names.map((name) => put(join(out, name)));
    for (const run of [[next], [next, story('other.json', OTHER)], [old]]) {
      expect((await publish(out, ...run)).code).toBe(0);
      expect(files.map(read)).toEqual(names.map(() => 'mine'));
    }
  });

  const [, , gone] = OLD.events as { id: string }[];
  test.each([
    ['a file', 'items/other-story/warned-quayside.html', put],
    ['a page of a story that is not there yet', 'stories/other-story.html', put],
    ['a folder', 'text/other-story.md', (path: string) => mkdirSync(path, { recursive: true })],
    ['a file in the place of a folder', 'items/other-story', put],
    ['a link that leads nowhere', 'text/other-story.md', (path: string) => symlinkSync('/nowhere', path)],
  ])('are not replaced: %s', async (_, path, make) => {
    const out = place();
    await publish(out, old);
    make(join(out, path));
    const before = served(out);
    const { code, err } = await publish(out, old, story('other.json', OTHER));
    expect(code).toBe(2);
    expect(err).toMatch(/^factbox publish: \S+ is in the way: no run of factbox wrote it\. Move it elsewhere\.\n$/);
    expect(served(out)).toEqual(before);
    expect(readdirSync(out)).not.toContain('.factbox');
  });

  test('of its own go when nothing needs them any more, and come back when someone took them', async () => {
    const out = place();
    await publish(out, old, story('other.json', OTHER));
    expect(existsSync(join(out, `items/flood-barrier/${gone?.id}.html`))).toBe(true);
    await publish(out, old);
    expect(readdirSync(join(out, 'items'))).toEqual(['flood-barrier']);
    const page = join(out, PAGE);
    const bytes = read(page);
    unlinkSync(page);
    await publish(out, old);
    expect(read(page)).toBe(bytes);
  });
});

describe('a site that is', () => {
  test('a link stays one, and what it leads to is published', async () => {
    const out = place();
    const target = join(dirname(out), 'htdocs');
    mkdirSync(target);
    symlinkSync(target, out);
    for (const file of [old, next]) expect((await publish(out, file)).code).toBe(0);
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(read(join(target, PAGE))).toContain('After');
    expect(readdirSync(dirname(out)).sort()).toEqual(['htdocs', 'site']);
  });

  test('a link that leads nowhere, or a file, is told so in one line', async () => {
    const [link, file] = [place(), put(place())];
    symlinkSync(join(dirname(link), 'nowhere'), link);
    for (const out of [link, file]) {
      const { code, err } = await publish(out, old);
      expect([code, err.split('\n').length]).toEqual([2, 2]);
      expect(err).toContain(out);
    }
    expect([lstatSync(link).isSymbolicLink(), read(file)]).toEqual([true, 'mine']);
  });

  test('served all the while is the same folder before and after', async () => {
    const out = place();
    await publish(out, old);
    const { ino } = statSync(out);
    await publish(out, next);
    expect(statSync(out).ino).toBe(ino);
  });

  test('spread over two disks is published on both', async () => {
    const elsewhere = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : DIR, 'factbox-'));
    afterAll(() => rmSync(elsewhere, { recursive: true }));
    const out = place();
    await publish(out, old);
    rmSync(join(out, 'stories'), { recursive: true });
    symlinkSync(elsewhere, join(out, 'stories'));
    expect((await publish(out, next)).code).toBe(0);
    expect(readdirSync(elsewhere).sort()).toEqual(['flood-barrier.html', 'flood-barrier.json']);
    expect(read(join(elsewhere, 'flood-barrier.html'))).toContain('After');
  });

  test('a disk of its own may hold what new disks hold', async () => {
    const out = place();
    mkdirSync(join(out, 'lost+found'), { recursive: true });
    put(join(out, '.htaccess'));
    expect((await publish(out, old)).code).toBe(0);
    expect(existsSync(join(out, 'lost+found'))).toBe(true);
  });

  // Only the superuser may give a file away; others have no rights beside a folder of the system's.
  test.runIf(process.getuid?.() === 0)('in a folder where nothing may be written is published', () => {
    const out = place();
    mkdirSync(out);
    chmodSync(DIR, 0o755);
    chmodSync(dirname(out), 0o755);
    const NOBODY = 65_534;
    chownSync(out, NOBODY, NOBODY);
    const run = () =>
      spawnSync(process.execPath, [join(DIST, 'cli.js'), 'publish', old, '--out', out, '--base', BASE], {
        uid: NOBODY,
        encoding: 'utf8',
      });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(read(join(out, PAGE))).toContain('Before');
    chownSync(join(out, 'items/flood-barrier'), 0, 0);
    chownSync(join(out, 'stories'), 0, 0);
    writeFileSync(join(DIR, 'old.json'), JSON.stringify({ ...OLD, headline: 'Between' }));
    const before = served(out);
    const { status, stderr } = run();
    writeFileSync(join(DIR, 'old.json'), JSON.stringify(OLD));
    expect([status, stderr.includes('the rights to it are missing. The site is as it was.')]).toEqual([2, true]);
    expect(served(out)).toEqual(before);
  });
});

describe('a record', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"base":1}',
    '\0\xff',
    '{"format":"factbox-publish/1","base":"x","files":[],"stories":[{}],"pinned":[]}',
  ])('that is damaged is told in one line: %j', async (text) => {
    const out = place();
    await publish(out, old);
    writeFileSync(join(out, 'factbox-publish.json'), text);
    const before = served(out);
    for (const args of [
      ['publish', next, '--out', out, '--base', BASE],
      ['publish', '--out', out, '--prune', '2026-01-01'],
      ['where-used', out, '--since', '2026-01-01'],
    ]) {
      const { code, err } = await factbox(args, DIST);
      expect(code).toBe(2);
      expect(err).toMatch(
        /^factbox [^\n]*factbox-publish\.json is damaged, or from another version of factbox: [^\n]+\n$/,
      );
    }
    expect(served(out)).toEqual(before);
  });

  test.each([
    ['a story called index', [story('index.json', { ...OLD, id: 'index' })], 'cannot be called "index"'],
    ['two stories of one id', [old, next], 'another story has the id "flood-barrier" too'],
    ['an item with a name that no disk takes', [story('long.json', long())], 'the name is too long for the disk'],
  ])('is not made of %s', async (_, files, message) => {
    const out = place();
    await publish(out, old);
    const before = served(out);
    const { code, err } = await publish(out, ...files);
    expect([code > 0, err.split('\n').length]).toEqual([true, 2]);
    expect(err).toContain(message);
    expect(served(out)).toEqual(before);
  });

  function long() {
    const [first, ...rest] = OLD.events as { id: string }[];
    return { ...OLD, events: [{ ...first, id: 'a'.repeat(300) }, ...rest] };
  }
});

describe('pinned pages', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
  const versions = (out: string) => readdirSync(join(out, 'pinned/flood-barrier'));
  /** A story of one figure, since it is published more than a hundred times. */
  const { statistics, agents } = OTHER as unknown as Record<'statistics' | 'agents', { id: string }[]>;
  const told = JSON.stringify(statistics[0]);
  const daily = {
    ...{ ...OTHER, id: 'flood-barrier', statistics: statistics.slice(0, 1) },
    agents: agents.filter(({ id }) => told.includes(`"${id}"`)),
  };

  test('grow with what readers see, not with the runs of a year; a story keeps a hundred versions', async () => {
    const out = place();
    const file = join(DIR, 'daily.json');
    const run = async (n: number, headline: string, ...only: string[]) => {
      vi.useFakeTimers({ now: day(n), toFake: ['Date'] });
      writeFileSync(file, JSON.stringify({ ...daily, headline, asOf: day(n).toISOString().slice(0, 10) }));
      expect((await publish(out, file, ...only)).code).toBe(0);
      vi.useRealTimers();
    };
    for (let n = 0; n < 5; n += 1) await run(n, 'The same each day');
    expect(versions(out)).toHaveLength(1);
    // What is not pinned is written on the last day alone.
    for (let n = 5; n < 115; n += 1) await run(n, `News of day ${n}`, '--only', 'pinned');
    await run(114, 'News of day 114');
    expect(versions(out)).toHaveLength(100);
    const record = JSON.parse(read(join(out, 'factbox-publish.json')));
    expect(record.pinned[0].versions).toHaveLength(100);

    // Told first, done when asked for.
    const prune = ['publish', '--out', out, '--prune', '2026-03-01'];
    const before = served(out);
    const { code, out: told } = await factbox(prune);
    expect(code).toBe(0);
    expect(told.split('\n').filter((line) => line.startsWith('pinned/flood-barrier/'))).toHaveLength(43);
    expect(told).toMatch(/43 versions, \d+ files, \d+ kB would be removed\..*Add --yes to do it\./);
    expect(served(out)).toEqual(before);
    expect((await factbox([...prune, '--yes'])).out).toContain('removed.');
    expect(versions(out)).toHaveLength(57);
    expect([...served(out).keys()].filter((path) => !path.startsWith('pinned/'))).toEqual(
      [...before.keys()].filter((path) => !path.startsWith('pinned/')),
    );
    expect((await factbox(prune)).out).toContain('no pinned version ended before 2026-03-01.');
  });

  test.each([
    [['publish', '--prune', '2026-01-01'], '--out DIR is missing'],
    [['publish', '--out', DIR, '--prune', 'January'], '--prune January is no day'],
    [['publish', old, '--out', DIR, '--prune', '2026-01-01'], '--prune goes with no story'],
    [['publish', '--out', join(DIR, 'nowhere'), '--prune', '2026-01-01'], 'holds nothing published'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await factbox(args, DIST);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });
});
