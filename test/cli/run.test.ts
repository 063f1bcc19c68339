import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { factbox } from './command.ts';

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
  [['check', 'a.json', '--source', 'x=/no/such'], 'factbox check: /no/such: there is no such file.'],
  [['schema', 'a.json'], 'factbox schema: "a.json" is not expected. Usage: factbox schema [-o FILE]'],
  [['schema', '-o', '/no/such/folder/a.json'], 'factbox schema: /no/such/folder/a.json: there is no such file.'],
  [['bundle'], 'factbox bundle: name one story. Usage: factbox bundle STORY.json -o FILE'],
  [['bundle', 'a.json', 'b.json', '-o', 'c.js'], 'factbox bundle: name one story.'],
  [['bundle', 'a.json'], 'factbox bundle: -o FILE is missing.'],
])('%j is wrong usage, told in one line', async (args, message) => {
  const { code, out, err } = await factbox(args);
  expect([code, out]).toEqual([2, '']);
  expect(err.startsWith(message)).toBe(true);
  expect(err).toMatch(/^[^\n]+Usage: factbox \w+ [^\n]+\n$/);
});
