import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { ROOT } from '../house/imports.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
/** The item whose page cannot be written. */
const broken = vi.hoisted(() => ({ item: '' }));
vi.mock('../../src/embed/page.ts', async (actual) => {
  const real = await actual<typeof import('../../src/embed/page.ts')>();
  const itemPage: typeof real.itemPage = (one, ...rest) => {
    if (one.item === broken.item) throw new TypeError('nothing\nis undefined');
    return real.itemPage(one, ...rest);
  };
  return { ...real, itemPage };
});

test('--version', async () => {
  expect(await factbox(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
});

test.each([[['--help']], [['-h']]])('%j lists every verb', async (args) => {
  const { code, out, err } = await factbox(args);
  expect([code, err]).toEqual([0, '']);
  for (const verb of ['check STORY', 'schema ', 'bundle STORY']) expect(out).toContain(`factbox ${verb}`);
});

test.each(['check', 'schema', 'bundle'])('%s --help says how to use it', async (verb) => {
  const { code, out, err } = await factbox([verb, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Usage: factbox ${verb} `);
});

test.each([
  [[], 'factbox: no verb is named.'],
  [['chekc'], 'factbox: there is no "chekc".'],
  [['constructor'], 'factbox: there is no "constructor".'],
  [['--verbose'], 'factbox: there is no "--verbose".'],
])('%j is wrong usage', async (args, message) => {
  const { code, out, err } = await factbox(args);
  expect([code, out]).toEqual([2, '']);
  expect(err.split('\n')[0]).toBe(message);
  expect(err).toContain('Usage:');
});

test.each([
  [['check'], 'factbox check: no story is named. Usage: factbox check STORY.json'],
  [['check', 'a.json', '--strict'], "factbox check: Unknown option '--strict'"],
  [['check', 'a.json', '--source'], "factbox check: Option '--source <value>' argument missing"],
  [['check', 'a.json', '--source', 'x'], 'factbox check: --source x: this is not ID=FILE.'],
  [['check', 'a.json', '--source', '=x'], 'factbox check: --source =x: this is not ID=FILE.'],
  [['check', 'a.json', '--source', 'x='], 'factbox check: --source x=: this is not ID=FILE.'],
  [['schema', 'a.json'], 'factbox schema: "a.json" is not expected. Usage: factbox schema [-o FILE]'],
  [['bundle'], 'factbox bundle: name one story. Usage: factbox bundle STORY.json -o FILE'],
  [['bundle', 'a.json', 'b.json', '-o', 'c.js'], 'factbox bundle: name one story.'],
  [['bundle', 'a.json'], 'factbox bundle: -o FILE is missing.'],
])('%j is wrong usage, told in one line', async (args, message) => {
  const { code, out, err } = await factbox(args);
  expect([code, out]).toEqual([2, '']);
  expect(err.startsWith(message)).toBe(true);
  expect(err).toMatch(/^[^\n]+Usage: factbox \w+ [^\n]+\n$/);
});

test.each([
  [['check', 'a.json', '--source', 'x=/no/such'], 'factbox check: /no/such: there is no such file.\n'],
  [['check', '--source', `x=${DIR}`, 'a.json'], `factbox check: ${DIR}: this is a folder, not a file.\n`],
])('%j names a file that is not there, and no usage', async (args, message) => {
  expect(await factbox(args)).toEqual({ code: 2, out: '', err: message });
});

describe('an error of ours', () => {
  const story = data('casey-review.json');
  const asks = `. Please report this line, with the story (factbox ${packageJson.version}, Node ${process.version}).\n`;

  test('is told in one line with the story and the item', async () => {
    broken.item = 'trust';
    const args = ['publish', story, '--out', join(DIR, 'site'), '--base', 'https://facts.example/'];
    const { code, err } = await factbox(args, join(ROOT, 'dist'));
    broken.item = '';
    const what = `factbox itself failed at ${story}, item "trust" as stat: TypeError: nothing is undefined`;
    expect([code, err]).toEqual([1, `factbox publish: ${what}${asks}`]);
  });

  test.each([
    ['check', story],
    ['schema'],
    ['render', story, '--item', 'trust', '--as', 'text'],
    ['embed', story, '--item', 'trust', '--as', 'markdown'],
  ])('is told in one line by %s', async (verb, ...args) => {
    let told = '';
    const out = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const err = (text: string) => {
      told += `${text}\n`;
    };
    expect(await run([verb, ...args], { out, err, dist: pathToFileURL('/nowhere/') })).toBe(1);
    expect(told.startsWith(`factbox ${verb}: factbox itself failed at ${args[0] ?? verb}`)).toBe(true);
    expect(told.endsWith(`: RangeError: Maximum call stack size exceeded${asks}`)).toBe(true);
    expect(told.split('\n')).toHaveLength(2);
  });
});
