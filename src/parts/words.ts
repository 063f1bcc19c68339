import { html, type TemplateResult } from 'lit/html.js';
import { directionOf } from '../format/language.ts';
import type { Story } from '../story/schema.ts';

/** The story's own words, in its language and direction, isolated from the page's. */
export const words = (text: unknown, { lang }: Pick<Story, 'lang'>): TemplateResult =>
  html`<span lang=${lang} dir=${directionOf(lang)}>${text}</span>`;

/** Marks words of the story that a message is to hold; `said` sets them apart. */
export const own = (text: string): string => `\x01${text}\x01`;

/** A message, in which the story's own words keep their language and direction. */
export const said = (message: string, story: Pick<Story, 'lang'>): unknown[] =>
  message.split('\x01').map((part, i) => (i % 2 ? words(part, story) : part));
