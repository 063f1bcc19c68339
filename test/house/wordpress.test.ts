import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
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
