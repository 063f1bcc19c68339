import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/core/catalogues.ts';
import { texturizeProof } from '../../src/embed/markup.ts';
import { embed } from '../../src/embed/snippets.ts';
import { WIDGET_NAMES } from '../../src/static/widgets.ts';
import { dataJson } from '../story/stories.ts';
import { ROOT } from './imports.ts';

const PLUGIN = join(ROOT, 'wordpress');
const of = (name: string) => readFileSync(join(PLUGIN, name), 'utf8');
const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(PLUGIN, name)).isFile(),
);

test('the plugin says the version of the package, and dist/ has it as a zip file', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(of('factbox.php')).toContain(`Version:           ${version}\n`);
  expect(of('factbox.php')).toContain(`const VERSION = '${version}';`);
  expect(of('readme.txt')).toContain(`Stable tag: ${version}\n`);
  expect(JSON.parse(of('block.json'))).toMatchObject({ version });
  const zip = unzipSync(readFileSync(join(ROOT, 'dist/factbox-wordpress.zip')));
  const packed = Object.keys(zip).filter((name) => !name.endsWith('/'));
  expect(packed).toEqual(expect.arrayContaining(files.map((name) => `factbox/${name}`)));
  for (const name of files) expect(Buffer.from(zip[`factbox/${name}`] as Uint8Array).toString(), name).toBe(of(name));
});

test('the block has a variation for every widget, and every language', () => {
  const { variations } = JSON.parse(of('block.json')) as { variations: readonly { name: string }[] };
  expect(variations.map(({ name }) => name).sort()).toEqual([...WIDGET_NAMES].sort());
  const [, codes] = /const LANGUAGES = \[(.*?)\]/.exec(of('editor/controls.js')) ?? [];
  expect(codes?.match(/\w+/g)).toEqual([...languages()].sort());
});

test('the editor, which no build touches, writes words as factbox publish does', async () => {
  const window = { factboxEditor: {} as { proof?(html: string): string } };
  new Function('window', of('editor/figure.js'))(window);
  const story = dataJson('casey-review.json') as Record<string, readonly { id: string }[]>;
  const items = ['quotes', 'statistics', 'responses', 'events'].flatMap((name) => story[name] ?? []);
  for (const { id } of items) {
    const figure = await embed(story, { item: id, as: 'figure', base: 'https://facts.example/' });
    const html = figure
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/<br>(?! )/g, '<br> ');
    expect(window.factboxEditor.proof?.(html), id).toBe(texturizeProof(html));
  }
  expect(items.length).toBeGreaterThan(40);
});

test('the template and the languages have all that the plugin says, and every word is translated', async () => {
  const script = new URL('../../scripts/wordpress-languages.mjs', import.meta.url).href;
  const { template, updated, missing } = (await import(script)) as {
    template(): string;
    updated(name: string): string;
    missing(name: string): readonly string[];
  };
  const why = 'run node scripts/wordpress-languages.mjs, and translate what it names';
  expect(template(), why).toBe(of('languages/factbox.pot'));
  for (const name of ['factbox-de_DE.po', 'factbox-fr_FR.po']) {
    expect(updated(name), why).toBe(of(`languages/${name}`));
    expect(missing(name), why).toEqual([]);
  }
});

/* The rules of WordPress's own Plugin Check that a text alone can be held to. */
describe('Plugin Check', () => {
  const headersOf = (text: string, pattern: RegExp) =>
    Object.fromEntries([...text.matchAll(pattern)].map(([, name, value]) => [name, value?.trim() ?? '']));
  const plugin = headersOf(of('factbox.php').split('*/')[0] ?? '', /^ \* ([A-Z][\w ]+):\s+(.*)$/gm);
  const readme = of('readme.txt');
  const [head = '', ...sections] = readme.split(/^== /m);
  const told = headersOf(head, /^([A-Z][\w ]+): (.*)$/gm);

  test('accepts the headers of the plugin', () => {
    expect(plugin).toMatchObject({
      'Plugin Name': 'Factbox',
      'Text Domain': 'factbox',
      'Domain Path': '/languages',
      'Requires at least': expect.stringMatching(/^\d+\.\d+$/),
      'Requires PHP': expect.stringMatching(/^\d+\.\d+$/),
      'License URI': expect.stringMatching(/^https:\/\//),
    });
    expect(plugin.Description?.length).toBeLessThanOrEqual(140);
  });

  test('accepts readme.txt', () => {
    expect(/^=== (.+) ===\n/.exec(readme)?.[1]).toBe(plugin['Plugin Name']);
    for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI'])
      expect(told[name], name).toBe(plugin[name]);
    expect(told['Tested up to']).toMatch(/^\d+\.\d+$/);
    expect(told.Contributors).toMatch(/^[a-z0-9_.\-@ ,]+$/i);
    expect(told.Tags?.split(', ').length).toBeLessThanOrEqual(5);
    expect(told.Tags).not.toMatch(/\b(plugin|wordpress)\b/i);
    const short = head.trim().split('\n\n').at(-1) ?? '';
    expect(short.length).toBeGreaterThan(20);
    expect(short.length).toBeLessThanOrEqual(150);
    const named = sections.map((one) => [one.split(' ==')[0], one.split(/\s+/).length] as const);
    expect(named.map(([name]) => name)).toEqual([
      'Description',
      'Installation',
      'Frequently Asked Questions',
      'Changelog',
    ]);
    for (const [name, words] of named) expect(words, name).toBeLessThanOrEqual(name === 'Changelog' ? 5000 : 2500);
    expect(sections.at(-1)).toContain(`= ${told['Stable tag']} =`);
  });

  const php = files.filter((name) => name.endsWith('.php'));

  test('finds only files that a plugin may hold', () => {
    for (const name of files) {
      expect(name).toMatch(/^[\w./-]+$/);
      expect(name).toMatch(/\.(php|js|json|css|po|pot|txt)$/);
      expect(name).not.toMatch(/(^|\/)\./);
    }
  });

  test.each(php)('finds in %s the text domain of each text, and nothing that a plugin may not do', (name) => {
    const text = of(name);
    const calls = [...text.matchAll(/\b(?:__|_e|_x|_n|_nx|esc_html__|esc_attr__|esc_html_x|esc_attr_x)\(\s*'/g)];
    const domains = [...text.matchAll(/'factbox'\s*\)/g)];
    expect(domains.length).toBeGreaterThanOrEqual(calls.length);
    expect(text).toMatch(/^<\?php\n/);
    expect(text).toMatch(/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/);
    expect(text).not.toMatch(/\?>\s*$/);
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const banned =
      'eval|create_function|passthru|proc_open|exec|shell_exec|system|base64_decode|str_rot13|move_uploaded_file|curl_\\w+|mysql\\w*|extract|unserialize|goto';
    expect(code).not.toMatch(
      new RegExp(`(?<![\\w>$:])(${banned})\\(|\`|localhost|127\\.0\\.0\\.1|ALLOW_UNFILTERED_UPLOADS`),
    );
    // A text that goes to the page without an escaping function says why.
    for (const line of code.split('\n').filter((one) => /^\s*echo\b.*\$/.test(one)))
      expect(line).toContain('phpcs:ignore');
  });
});
