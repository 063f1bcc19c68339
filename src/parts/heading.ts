import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from './view.ts';

/** A heading of the level the page asks for, or a plain paragraph; `more` is what its class has beside its name. */
export const heading = (level: number | null, content: unknown, name: string, more = ''): TemplateResult =>
  html`<p class=${name + more} part=${name} role=${level ? 'heading' : nothing} aria-level=${level ?? nothing}>${content}</p>`;

/** The level of headings inside an item. */
export const below = ({ level }: View): number | null => level && Math.min(6, level + 1);
