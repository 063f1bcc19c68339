/* The Size panel: what each element of a story measures, and what the script costs a page. */
import { useState } from 'react';
import { AddonPanel } from 'storybook/internal/components';
import { addons, types, useChannel } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { MEASURED, type Measured } from './size.ts';

/** The built files and their bytes after Brotli; main.ts puts them here. */
const FILES: Record<string, number> = JSON.parse(process.env.STORYBOOK_FACTBOX_BYTES ?? '{}');

const Table = styled.table({
  margin: 15,
  borderCollapse: 'collapse',
  fontSize: 13,
  lineHeight: '20px',
  fontVariantNumeric: 'tabular-nums',
  'th, td': { padding: '2px 24px 2px 0', textAlign: 'end' },
  ':is(th, td):first-of-type': { textAlign: 'start' },
});

const bytes = (count: number): string => `${count.toLocaleString('en-GB')} B`;

function Panel({ active }: { readonly active: boolean }) {
  const [elements, setElements] = useState<readonly Measured[]>([]);
  useChannel({ [MEASURED]: setElements });
  return (
    <AddonPanel active={active}>
      <div>
        {' '}
        <Table>
          <thead>
            <tr>
              <th>Element</th>
              <th>Width</th>
              <th>Height</th>
              <th>Nodes</th>
              <th>Snippet</th>
            </tr>
          </thead>
          <tbody>
            {elements.map(({ place, name, width, height, nodes, snippet }) => (
              <tr key={place}>
                <td>{name}</td>
                <td>{width} px</td>
                <td>{height} px</td>
                <td>{nodes}</td>
                <td>{bytes(snippet)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <Table>
          <thead>
            <tr>
              <th>Loaded once a page</th>
              <th>After Brotli</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(FILES).map(([name, count]) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{bytes(count)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </AddonPanel>
  );
}

addons.register('factbox', () => {
  addons.add('factbox/size', { type: types.PANEL, title: 'Size', render: ({ active }) => <Panel active={!!active} /> });
});
