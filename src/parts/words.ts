import { html, type TemplateResult } from 'lit/html.js';
import { directionOf } from '../format/language.ts';
import type { Story } from '../story/schema.ts';

/** The story's own words, in its language and direction, isolated from the page's. */
export const words = (text: unknown, { lang }: Pick<Story, 'lang'>): TemplateResult =>
  html`<span lang=${lang} dir=${directionOf(lang)}>${text}</span>`;
