import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a page loads as a classic script or a style sheet: it is read in the encoding of the page. */
const loaded = (readdirSync('dist', { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^((lang|stories|themes)\/)?[\w-]+\.(js|css)$/.test(path) && path !== 'cli.js');

test.each(loaded)('dist/%s is ASCII, so that it reads the same in every encoding', (path) => {
  const other = readFileSync(`dist/${path}`, 'utf8').match(/.{0,40}[^\0-\x7f].{0,10}/gu) ?? [];
  expect(other, 'Write it as an escape in the source: \\u201c in a template, \\201c in CSS').toEqual([]);
});

test('the script, its parts, its languages and its stories are among them', () => {
  expect(loaded).toEqual(
    expect.arrayContaining(['factbox.js', 'factbox-chart.js', 'factbox.css', 'lang/ar.js', 'stories/casey-review.js']),
  );
});
