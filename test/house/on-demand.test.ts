import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../scripts/on-demand.mjs';
import { importsOf, read, scriptsIn } from './imports.ts';

/** What src imports on demand. The command and what it renders with run in Node; the gallery's panel is no part. */
const PARTS = scriptsIn('src')
  .filter((path) => !/^src\/(cli|static)\/|^src\/embed\/gallery-page\.ts$/.test(path))
  .flatMap((path) => importsOf(path, read(path)))
  .filter(({ dynamic }) => dynamic)
  .map(({ from, specifier }) => posix.join(posix.dirname(from), specifier));

describe('parts that are loaded on demand', () => {
  test.each([
    ['src/widgets/chart/draw.ts', 'factbox-chart.js'],
    ['src/format/messages.cy.ts', 'lang/cy.js'],
    ['/home/me/factbox/src/format/messages.ar.ts', 'lang/ar.js'],
  ])('%s is dist/%s', (source, file) => {
    expect(fileOf(source)).toBe(file);
  });

  test('a source without a file is told of', () => {
    expect(() => fileOf('src/widgets/map/draw.ts')).toThrow('src/widgets/map/draw.ts is imported on demand');
  });

  test('the script, or the part that loads it, knows the integrity of each, as it stands in dist', () => {
    const script = ['factbox.js', ...PARTS.map(fileOf)].map((file) => read(`dist/${file}`)).join('\n');
    for (const source of PARTS) {
      const part = read(`dist/${fileOf(source)}`);
      expect(script, source).toContain(`sha256-${createHash('sha256').update(part).digest('base64')}`);
    }
  });
});
