import type { View } from '../parts/view.ts';
import { type Entry, itemOf } from '../story/items.ts';
import { uncompared } from '../story/verified.ts';
import { type Child, element, isElement, isOf } from './tree.ts';
import type { WidgetName } from './widgets.ts';

/** Adds a note to each card whose words nobody compared with their source. The panel of sources has its own note. */
export function told(
  drawn: readonly Child[],
  items: readonly Entry[],
  name: WidgetName,
  { story, messages }: View,
): Child[] {
  const open = new Set(uncompared(story).map(({ id }) => id));
  if (!open.size || name === 'sources') return [...drawn];
  const isOpen = (item: Entry): boolean =>
    'rows' in item
      ? [...item.rows, ...item.series.flatMap(({ points }) => points)].some(({ statistic }) => {
          const figure = itemOf(story, 'statistics', statistic);
          return figure && isOpen(figure);
        })
      : 'evidence' in item && item.evidence.some(({ source }) => open.has(source));
  const note = element('p', { class: 'source', part: 'uncompared' }, messages.uncompared);
  const within = (child: Child): Child => {
    if (!isElement(child)) return child;
    if (!isOf(child, 'card')) return { ...child, children: child.children.map(within) };
    const { 'data-item': id } = child.attributes;
    const held = items.filter((item) => id === undefined || item.id === id);
    return held.some(isOpen) ? { ...child, children: [...child.children, note] } : child;
  };
  return drawn.map(within);
}
