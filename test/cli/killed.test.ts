/* A run that is killed, at every kind of moment: the site that is served is the old one or the new one, and whole. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/imports.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';
import { factbox, folder } from './command.ts';

const DIR = folder();
const DIST = join(ROOT, 'dist');
const flood = dataJson(EXAMPLE);
const small = (headline: string) => ({ ...flood, headline, corrections: [], responses: [], findings: [], charts: [] });

const written = (name: string, content: string): string => {
  writeFileSync(join(DIR, name), content);
  return join(DIR, name);
};
const old = written('old.json', JSON.stringify(small('Before')));
const next = written('next.json', JSON.stringify(small('After')));
/** Ends the process as a power cut does, after the given call of a function that changes files. */
const KILLER = written(
  'killer.mjs',
  `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [name, after] = process.env.KILL_AT.split(' ');
const real = fs[name];
let count = 0;
fs[name] = (...args) => {
  const made = real(...args);
  count += 1;
  if (count === Number(after)) process.kill(process.pid, 'SIGKILL');
  return made;
};
syncBuiltinESMExports();
`,
);

const argsOf = (file: string, out: string) => ['publish', file, '--out', out, '--base', 'https://facts.example/'];
const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path.slice(out.length + 1), readFileSync(path).toString('base64')]),
  );
const place = () => join(mkdtempSync(join(DIR, 'run-')), 'site');

function killed(out: string, at: string): void {
  const { signal } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(KILLER).href, join(DIST, 'cli.js'), ...argsOf(next, out)],
    { env: { ...process.env, KILL_AT: at } },
  );
  expect(signal).toBe('SIGKILL');
}

/** What the next run makes of it, whatever it was before. */
async function recovers(out: string): Promise<void> {
  const { code, err } = await factbox(argsOf(next, out), DIST);
  expect([code, err]).toEqual([0, '']);
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('After');
}

describe('a run that is killed', () => {
  test.each([
    ['at its first file', 'writeFileSync 1'],
    ['among its pages', 'writeFileSync 40'],
    ['at its first link', 'linkSync 1'],
  ])('%s leaves the old site as it was', async (_, at) => {
    const out = place();
    await factbox(argsOf(old, out), DIST);
    const before = bytesOf(out);
    killed(out, at);
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(out, '..')).length).toBe(2);
    await recovers(out);
    // What lasts has lasted.
    expect(bytesOf(out)).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([path]) => path.startsWith('pinned/'))),
    );
  });

  test('between its two renames leaves both sites whole, and the next run puts one in its place', async () => {
    const out = place();
    await factbox(argsOf(old, out), DIST);
    const before = bytesOf(out);
    killed(out, 'renameSync 1');
    expect(existsSync(out)).toBe(false);
    const [left = '', right = ''] = readdirSync(join(out, '..')).sort();
    expect(bytesOf(join(out, '..', left))).toEqual(before);
    expect(readFileSync(join(out, '..', right, 'index.html'), 'utf8')).toContain('After');
    // It had published: what it pinned lasts, though the next run publishes something else.
    expect((await factbox(argsOf(old, out), DIST)).code).toBe(0);
    expect(readdirSync(join(out, '..'))).toEqual(['site']);
    expect(readdirSync(join(out, 'pinned', flood.id as string))).toHaveLength(2);
    await recovers(out);
  });

  test('after them has published', async () => {
    const out = place();
    await factbox(argsOf(old, out), DIST);
    killed(out, 'renameSync 2');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('After');
    await recovers(out);
  });

  test('on its first day leaves nothing that is served', async () => {
    const out = place();
    killed(out, 'writeFileSync 40');
    expect(existsSync(out)).toBe(false);
    await recovers(out);
  });
});

test('a run waits for nobody, and takes no other’s folder', async () => {
  const out = place();
  await factbox(argsOf(old, out), DIST);
  const before = bytesOf(out);
  // This process's parent runs as long as it does.
  const other = `${out}.next-${process.ppid}`;
  mkdirSync(other);
  const { code, err } = await factbox(argsOf(next, out), DIST);
  expect(code).toBe(2);
  expect(err).toContain(`is being published by process ${process.ppid}: wait for it, or remove ${other}`);
  expect([existsSync(other), bytesOf(out)]).toEqual([true, before]);
});
