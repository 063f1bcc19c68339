import { keyed } from 'lit/directives/keyed.js';
import { html } from 'lit/html.js';
import type { View } from './view.ts';

/**
 * A native disclosure. Its name stays the same, open or closed; closed, its content is out of the accessibility tree.
 * Each item has its own: what a reader opened must not stand open when another item takes the place.
 */
export const disclosure = (name: unknown, content: unknown, item: string, view: View, kind: 'note' | 'more'): unknown =>
  keyed(
    `${view.story.id} ${item}`,
    html`<details class=${kind} part=${kind} @toggle=${(event: Event) =>
      view.toggled?.(item, (event.target as HTMLDetailsElement).open)}><summary>${name}</summary>${content}</details>`,
  );
