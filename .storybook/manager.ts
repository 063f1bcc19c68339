/* The Size panel: what each element of a story measures, and what the script costs a page. */
import { createElement as h, useState } from 'react';
import { addons, types, useChannel } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { MEASURED, type Measured } from './size.ts';

/** The built files and their bytes after Brotli; main.ts puts them here. */
const FILES: Record<string, number> = JSON.parse(process.env.STORYBOOK_FACTBOX_BYTES ?? '{}');

const Scroll = styled.div({ blockSize: '100%', overflow: 'auto', '&[hidden]': { display: 'none' } });
const Table = styled.table({
  margin: 15,
  borderCollapse: 'collapse',
  fontSize: 13,
  lineHeight: '20px',
  fontVariantNumeric: 'tabular-nums',
  'th, td': { padding: '2px 24px 2px 0', textAlign: 'end' },
  '& :is(th, td):first-of-type': { textAlign: 'start' },
});

const bytes = (count: number): string => `${count.toLocaleString('en-GB')} B`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) => {
  const row = (kind: 'th' | 'td', cells: readonly string[]) => h('tr', {}, ...cells.map((cell) => h(kind, {}, cell)));
  return h(Table, {}, h('thead', {}, row('th', heads)), h('tbody', {}, ...rows.map((cells) => row('td', cells))));
};

function Panel({ active }: { readonly active: boolean }) {
  const [elements, setElements] = useState<readonly Measured[]>([]);
  useChannel({ [MEASURED]: setElements });
  return h(
    Scroll,
    { hidden: !active },
    table(
      ['Element', 'Width', 'Height', 'Nodes', 'Snippet'],
      elements.map(({ name, width, height, nodes, snippet }) => [
        name,
        `${width} px`,
        `${height} px`,
        `${nodes}`,
        bytes(snippet),
      ]),
    ),
    table(
      ['The script and its parts, once a page', 'After Brotli'],
      Object.entries(FILES).map(([name, count]) => [name, bytes(count)]),
    ),
  );
}

addons.register('factbox', () => {
  addons.add('factbox/size', {
    type: types.PANEL,
    title: 'Size',
    render: ({ active }) => h(Panel, { active: !!active }),
  });
});
