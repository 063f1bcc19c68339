/* A run that is killed, at every kind of moment: each address still answers with a whole file of the old site or the new. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { note, PROVES } from '../prove/proof.ts';
import { folder } from './command.ts';
import { Kills, type Moment, NEW, OLD, OTHER, served, torn } from './kills.ts';

const DIR = folder();
const kills = new Kills(DIR);
const old = [kills.story('old.json', OLD), kills.story('other.json', OTHER)];
const next = [kills.story('new.json', NEW)];
const publish = (files: readonly string[], out: string) => kills.publish(files, out);

function published(...runs: readonly (readonly string[])[]) {
  const out = kills.place();
  for (const files of runs) expect(publish(files, out).code).toBe(0);
  return { out, files: served(out) };
}
const first = published(old).out;
/** A site as the first run left it. */
function site(): string {
  const out = kills.place();
  cpSync(first, out, { recursive: true });
  return out;
}
// The site as it was, and as it is after a run that nothing disturbed.
const before = served(first);
const after = published(old, next).files;
const calls = kills.count(next, site());

/** Spread over the whole run, so that each of its stages is met. `npm run prove` kills more often. */
const SHARE = PROVES ? 200 : 9;
const FULL = PROVES ? 60 : 6;
const MOMENTS: readonly Moment[] = ['before', 'amid', 'after'];

afterAll(() => {
  note('runs of publish that were killed, at moments spread over all its calls', 'Node', { runs: SHARE, calls });
  note('runs of publish on a disk that fills up, at moments spread over all its calls', 'Node', { runs: FULL, calls });
});

describe('a run that is killed', () => {
  test.each(Array.from({ length: SHARE }, (_, i) => [i + 1, MOMENTS[i % 3] as Moment] as const))(
    `at %d of ${SHARE} parts of its calls leaves no torn site, and the next run ends it`,
    (part, moment) => {
      const out = site();
      expect(kills.kill(next, out, Math.ceil((part / SHARE) * calls), moment)).toBe(true);
      expect(torn(served(out), before, after)).toEqual([]);
      expect(publish(next, out)).toEqual({ code: 0, err: '' });
      expect(served(out)).toEqual(after);
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(readdirSync(join(out, '..'))).toEqual(['site']);
    },
  );

  test('is ended also by a run that publishes something else', () => {
    const out = site();
    expect(kills.kill(next, out, Math.ceil(calls * 0.8), 'after')).toBe(true);
    expect(publish(old, out).code).toBe(0);
    // What it pinned lasts.
    const pinned = [...after.keys()].filter((path) => path.startsWith('pinned/'));
    expect([...served(out).keys()]).toEqual(expect.arrayContaining(pinned));
  });

  test('on its first day leaves nothing that is served', () => {
    const out = kills.place();
    expect(kills.kill(next, out, 40, 'after')).toBe(true);
    expect([...served(out).keys()]).toEqual([]);
    expect(publish(next, out).code).toBe(0);
  });
});

describe('a disk', () => {
  test.each(Array.from({ length: FULL }, (_, i) => [i + 1]))(
    `that is full from %d of ${FULL} parts of the calls on leaves the old site whole`,
    (part) => {
      const out = site();
      const { code, err } = kills.fail(next, out, Math.ceil(((part - 0.5) / FULL) * calls), 'ENOSPC');
      // What is left to do at the very end needs no space.
      if (code === 0) return expect(served(out)).toEqual(after);
      expect(code).toBe(2);
      expect(err).toMatch(/^factbox publish: [^\n]*there is no space left on the disk\. The site is as it was\.\n$/);
      expect(served(out)).toEqual(before);
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(publish(next, out)).toEqual({ code: 0, err: '' });
      expect(served(out)).toEqual(after);
    },
  );

  test('that refuses one move has all of them taken back', () => {
    const out = site();
    const { code, err } = kills.fail(next, out, Math.ceil(calls * 0.9), 'EACCES');
    expect(code).toBe(2);
    expect(err).toContain('the rights to it are missing. The site is as it was.\n');
    expect(served(out)).toEqual(before);
    expect(publish(next, out)).toEqual({ code: 0, err: '' });
    expect(served(out)).toEqual(after);
  });
});

describe('a folder in which another run is at work', () => {
  const busy = (out: string, pid: number, host: string) => {
    mkdirSync(join(out, '.factbox'));
    writeFileSync(join(out, '.factbox/factbox-publish-run.json'), JSON.stringify({ pid, host }));
  };

  test.each([
    ['a process of this machine', hostname()],
    ['a machine that shares the disk', 'another-machine'],
  ])('of %s is left to it', (_, host) => {
    const out = site();
    // This process's parent runs as long as it does.
    busy(out, process.ppid, host);
    const { code, err } = publish(next, out);
    expect(code).toBe(2);
    expect(err).toContain(`is being published by process ${process.ppid} on ${host}: wait for it, or remove`);
    expect([existsSync(join(out, '.factbox')), served(out)]).toEqual([true, before]);
  });

  test('of a stranger is refused, and nothing in it is touched', () => {
    const out = site();
    mkdirSync(join(out, '.factbox'));
    writeFileSync(join(out, '.factbox/thesis.txt'), 'mine');
    const { code, err } = publish(next, out);
    expect(code).toBe(2);
    expect(err).toContain('.factbox is in the way: no run of factbox made it. Move it elsewhere');
    expect(readFileSync(join(out, '.factbox/thesis.txt'), 'utf8')).toBe('mine');
  });
});
