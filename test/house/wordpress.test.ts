import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { texturizeProof } from '../../src/embed/markup.ts';
import { embed } from '../../src/embed/snippets.ts';
import { dataJson } from '../story/stories.ts';
import { ROOT } from './imports.ts';

test('the plugin says the version of the package, and dist/ has it as a zip file', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const of = (name: string) => readFileSync(join(ROOT, 'wordpress', name), 'utf8');
  expect(of('factbox.php')).toContain(`Version:           ${version}\n`);
  expect(of('readme.txt')).toContain(`Stable tag: ${version}\n`);
  expect(of('editor.asset.php')).toContain(`'${version}'`);
  const zip = unzipSync(readFileSync(join(ROOT, 'dist/factbox-wordpress.zip')));
  const files = readdirSync(join(ROOT, 'wordpress'));
  expect(Object.keys(zip).sort()).toEqual(['factbox/', ...files.map((name) => `factbox/${name}`)].sort());
  for (const name of files) expect(Buffer.from(zip[`factbox/${name}`] as Uint8Array).toString()).toBe(of(name));
});

test('the editor, which no build touches, writes words as factbox publish does', async () => {
  const code = readFileSync(join(ROOT, 'wordpress/editor.js'), 'utf8');
  type Save = (block: { attributes: { html: string } }) => readonly [unknown, null, string];
  const saves: Save[] = [];
  const element = { createElement: (...args: unknown[]) => args };
  const blocks = { registerBlockType: (_: string, { save }: { save: Save }) => saves.push(save) };
  new Function('window', code)({ wp: { blocks, element, i18n: {} } });
  const story = dataJson('casey-review.json') as Record<string, readonly { id: string }[]>;
  const items = ['quotes', 'statistics', 'responses', 'events'].flatMap((name) => story[name] ?? []);
  for (const { id } of items) {
    const figure = await embed(story, { item: id, as: 'figure', base: 'https://facts.example/' });
    const html = figure.trim().replace(/\s+/g, ' ');
    expect(saves[0]?.({ attributes: { html } })[2], id).toBe(texturizeProof(html));
  }
  expect(items.length).toBeGreaterThan(40);
});
