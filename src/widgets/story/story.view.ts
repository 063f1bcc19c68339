import { html, nothing, type TemplateResult } from 'lit/html.js';
import { own } from '../../load/own.ts';
import { heading } from '../../parts/heading.ts';
import { words } from '../../parts/words.ts';
import { storyError } from '../../story/errors.ts';
import { isWithdrawn } from '../../story/items.ts';
import type { Shown, Story } from '../../story/schema.ts';

/** The attributes of the element, as the page writes them. */
export interface Asked {
  readonly parts?: string;
  readonly items?: string;
  readonly headingLevel?: string;
  readonly theme?: string;
  readonly loading?: string;
}

/** Each part: its list, the widget that draws it if that has another name, and how many items it shows by itself. */
const PARTS: Readonly<Record<string, readonly [list: Shown, element?: string, most?: number]>> = {
  figures: ['statistics', 'stat', 3],
  gauge: ['statistics'],
  quotation: ['quotes', 'quote', 1],
  responses: ['responses'],
  chart: ['charts'],
  findings: ['findings'],
  timeline: ['events'],
  terms: ['terms', 'term'],
  people: ['agents'],
  sources: ['sources'],
};
const HEADLINE = 'headline';
const ALL = 'headline figures quotation responses sources';

/** A whole factbox: its parts in the order that is asked for. One that the story has nothing for is left out. */
export function storyView(story: Story, { parts, items, headingLevel, theme, loading }: Asked): TemplateResult {
  const level = Math.min(5, Math.max(2, Number(headingLevel) || 2));
  const one = (name: string): unknown => {
    if (name === HEADLINE) return heading(level, words(story.headline, story), 'title');
    const part = PARTS[name];
    if (!part) {
      const known = [HEADLINE, ...Object.keys(PARTS)].join(', ');
      throw storyError('page', `there is no part "${name}"`, `Use some of: ${known}`);
    }
    const [list, element = name, most] = part;
    const ids = (story[list] as readonly { id: string }[]).filter((entry) => !isWithdrawn(entry)).map(({ id }) => id);
    const named = (items?.match(/\S+/g) ?? []).filter((id) => ids.includes(id));
    const leading = named.length ? named : ids.slice(0, most);
    if (!leading.length) return nothing;
    const drawn = own('createElement')(`factbox-${element}`);
    const settings = { 'heading-level': level + 1, theme, loading, items: (named[0] ?? most) && leading.join(' ') };
    for (const [key, value] of Object.entries(settings)) if (value) drawn.setAttribute(key, `${value}`);
    return drawn;
  };
  const names = parts?.trim() || ALL;
  return html`<div class="root" part="root">${names.split(/\s+/).map(one)}</div>`;
}
