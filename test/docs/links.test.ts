/* What the pages point to is there, also for whoever has the package alone. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { PAGES, ROOT, textOf } from './pages.ts';

/** The names that a heading can be linked by, as repositories make them. */
const anchorsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

const isPacked = (path: string): boolean =>
  ['README.md', 'LICENSE', 'package.json'].includes(path) ||
  packageJson.files.some((entry) => path === entry || path.startsWith(`${entry}/`));

test.each(PAGES)('%s points to what is there, and what is packed', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|\?)([^)\s#]*)(?:#([^)\s]*))?\)/g)];
  for (const [whole, target = '', anchor] of links) {
    const path = target ? relative(ROOT, join(ROOT, dirname(page), target)) : page;
    expect(existsSync(join(ROOT, path)), `${whole} in ${page}`).toBe(true);
    if (isPacked(page) && !/\.png$/.test(path)) expect(isPacked(path), `${whole} in ${page}: is it packed?`).toBe(true);
    if (anchor) expect(anchorsOf(path), `${whole} in ${page}`).toContain(anchor);
  }
});

test.each(PAGES)('%s names files and scripts that are there', (page) => {
  const text = textOf(page);
  // A name in capitals stands for many files.
  for (const [, path = ''] of text.matchAll(
    /`((?:src|test|scripts|data|examples|docs|stories|dist\/themes|wordpress|bench)\/[\w./-]*)`/g,
  ))
    if (!/[A-Z]{2}/.test(path)) expect(existsSync(join(ROOT, path)), `${path} in ${page}`).toBe(true);
  for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g))
    expect(Object.keys(packageJson.scripts), `npm run ${script} in ${page}`).toContain(script);
});

test('every page of docs/ is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    if (!page.endsWith('.md')) continue;
    for (const [, target = ''] of textOf(page).matchAll(/\]\((?!https?:)([^)\s#]+)/g))
      reached.add(relative(ROOT, join(ROOT, dirname(page), target)));
  }
  expect(PAGES.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

test('the README is short', () => {
  expect(textOf('README.md').split('\n').length).toBeLessThan(150);
});

test('every page of docs/ is a page of Storybook, under its own title', () => {
  for (const page of PAGES.filter((one) => one.startsWith('docs/'))) {
    const name = page.slice('docs/'.length, -'.md'.length);
    const [, title = ''] = /^# (.*)$/m.exec(textOf(page)) ?? [];
    const shown = textOf(`stories/docs/${name}.mdx`);
    expect(shown, page).toContain(`docs/${name}.md?raw`);
    expect(shown, page).toContain(`<Meta title="Documentation/${title}" />`);
  }
});
