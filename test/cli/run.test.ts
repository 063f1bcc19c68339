import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { HELP } from '../../src/cli/help.ts';
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

const verbs = Object.keys(HELP);
test.each(verbs)('help %s explains each of its options, with an example', async (verb) => {
  const { code, out, err } = await factbox(['help', verb]);
  expect([code, err]).toEqual([0, '']);
  expect((await factbox([verb, '--help'])).out).toBe(out);
  const usage = /^Usage: (factbox .+)$/m.exec(out)?.[1] ?? '';
  expect(usage).toContain(`factbox ${verb} `);
  const named = [...new Set(usage.match(/(?<=[ [])--?[a-z-]+/g))].sort();
  expect([...out.matchAll(/^ {2}(-\S+) +[A-Z].+\.$/gm)].map(([, option]) => option).sort()).toEqual(named);
  expect(out).toContain(`\nExample: factbox ${verb} `);
});

test('help is there for every verb', async () => {
  const { out } = await factbox(['help']);
  const listed = [...out.matchAll(/^ {2}factbox ([a-z-]+) [A-Z[]/gm)].map(([, verb]) => verb);
  expect(listed.filter((verb) => verb !== 'help').sort()).toEqual([...verbs].sort());
});

test.each([
  [['chekc'], 'factbox: there is no "chekc". Did you mean "check"? "factbox --help" lists what there is.\n'],
  [
    ['whereused'],
    'factbox: there is no "whereused". Did you mean "where-used"? "factbox --help" lists what there is.\n',
  ],
  [['help', 'bundel'], 'factbox: there is no "bundel". Did you mean "bundle"? "factbox --help" lists what there is.\n'],
  [['constructor'], 'factbox: there is no "constructor". "factbox --help" lists what there is.\n'],
  [['--verbose'], 'factbox: there is no "--verbose". "factbox --help" lists what there is.\n'],
  [
    ['check', 'a.json', '--recrod'],
    'factbox check: there is no option --recrod. Did you mean "--record"? "factbox help check" explains each.\n',
  ],
  [
    ['check', 'a.json', '--strict'],
    'factbox check: there is no option --strict. "factbox help check" explains each.\n',
  ],
  [['check', 'a.json', '-x'], 'factbox check: there is no option -x. "factbox help check" explains each.\n'],
])('%j is a slip of the pen, told in one line', async (args, message) => {
  const { code, out, err } = await factbox(args);
  expect([code, out, err]).toEqual([2, '', message]);
});

test('no verb is wrong usage', async () => {
  const { code, out, err } = await factbox([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^factbox: no verb is named\.\nUsage:/);
});

test.each([
  [['check'], 'factbox check: no story is named. Usage: factbox check STORY.json'],
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
