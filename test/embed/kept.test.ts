/* The page for CMSs and the Desk tell the same of what systems leave: what a test finds that they do. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEPT, LEFT, SYSTEMS, type System } from '../../src/embed/kept.ts';

const page = readFileSync(new URL('../../docs/cms.md', import.meta.url), 'utf8');
const systems = Object.keys(SYSTEMS) as System[];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

test('docs/cms.md has the table of src/embed/kept.ts', () => {
  const rows = Object.entries(KEPT).map(([form, left]) =>
    row([`\`${form}\``, ...systems.map((one) => LEFT[left[one]])]),
  );
  const head = row(['form', ...systems.map((one) => SYSTEMS[one].replace(/ \(.*/, ''))]);
  expect(page).toContain([head, row(['---', ...systems.map(() => '---')]), ...rows].join('\n'));
});
