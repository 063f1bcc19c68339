import { html, type TemplateResult } from 'lit/html.js';
import type { View } from './view.ts';

/** A native disclosure. Its name stays the same, open or closed; closed, its content is out of the accessibility tree. */
export const disclosure = (
  name: unknown,
  content: unknown,
  item: string,
  view: View,
  kind: 'note' | 'more',
): TemplateResult =>
  html`<details class=${kind} part=${kind} @toggle=${(event: Event) =>
    view.toggled?.(item, (event.target as HTMLDetailsElement).open)}><summary>${name}</summary>${content}</details>`;
