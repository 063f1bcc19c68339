import { html, nothing, type TemplateResult } from 'lit/html.js';
import { heading } from './heading.ts';
import type { View } from './view.ts';

/** Several items under one rule and one title, with what stands beside that. */
export const panel = (title: string, content: unknown, view: View, beside: unknown = nothing): TemplateResult =>
  html`<div class="card" part="card"><div class="head">${heading(view.level, title, 'title')}${beside}</div>${content}</div>`;
