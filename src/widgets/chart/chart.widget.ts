import { cardWidget } from '../../parts/widget.ts';
import { baseStyles } from '../../styles/base.styles.ts';

/** The table, which few pages need, is a part of its own. */
export const chart = cardWidget({
  name: 'chart',
  collection: 'charts',
  styles: [baseStyles],
  refuses: ({ rows, series }) => (rows.length + series.length ? null : 'has no figures'),
  load: async () => (await import('./table.ts')).late,
});
