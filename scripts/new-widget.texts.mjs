/* What the files of a new widget say. `kind` is what is particular to its collection. */

const claim = (one) =>
  `<p class="claim" part="claim">\${view.messages.accordingTo(agentOf(view.story, ${one}.claimant).name)}</p>`;
const CLAIM = { claim: 'Whose claim it is.' };
const AGENTS = { name: 'The name of a person or body.', role: 'Their role.' };
const TEXT = { text: 'The words of the item.' };
const text = (value) => `<p class="text" part="text">\${words(${value}, view.story)}</p>`;
const title = (value) => `\${heading(view.level, words(${value}, view.story), 'text')}`;
const HEADING = { heading: '../../parts/heading.ts' };
const WORDS = { words: '../../parts/words.ts' };

/**
 * Of each collection: what one item is called, its words, the template of its card, the words that end the name of the
 * link to its source, what the view imports, the parts that it draws, and what its element shows.
 */
export const COLLECTIONS = {
  quotes: {
    one: 'quote',
    words: (item) => item.paragraphs[0],
    body: `\${quotation(quote, view)}\${agentLines(quote.speakers, view, view.level)}\${remarks(quote, view)}`,
    about: 'namesOf(quote.speakers, view)',
    imports: { 'agentLines, namesOf': '../../parts/agents.ts', 'quotation, remarks': '../../parts/quotation.ts' },
    parts: {
      words: 'The quotation, or the sentence around a fragment.',
      remark: 'What the reader must know of the words.',
      ...AGENTS,
    },
    shows: 'A quotation: the exact words, who said them, and where they stand.',
    styles: ['quotationStyles', '../../styles/quotation.styles.ts'],
  },
  statistics: {
    one: 'statistic',
    words: (item) => item.quantity.stated,
    body: `\${tile(statistic, view)}`,
    about: 'statistic.measure',
    imports: { tile: '../../parts/figure.ts' },
    parts: {
      figure: 'The figure as its source states it, hedge included.',
      hedge: 'What stands before the number of a hedged figure.',
      meaning: "What the figure says, hedge included, where the page's language is not the story's.",
      label: 'Of whom the figure tells, or what it measures.',
      measure: 'What it measures, where a population is the label.',
      date: 'When it was measured.',
      ...CLAIM,
    },
    tokens: '[--factbox-weight-display=700] - The weight of figures.',
    shows: 'A figure as its source states it, what it measures, of whom, and whose claim it is.',
    styles: ['figureStyles', '../../styles/figure.styles.ts'],
  },
  responses: {
    one: 'response',
    words: (item) => item.summary,
    body: `\${agentLines(response.from, view, view.level)}${text('response.summary')}`,
    about: 'namesOf(response.from, view)',
    imports: { 'agentLines, namesOf': '../../parts/agents.ts', ...WORDS },
    parts: { ...AGENTS, ...TEXT },
    shows: 'A response: who answered, and what.',
  },
  findings: {
    one: 'finding',
    words: (item) => item.text,
    body: `\${heading(view.level, words(groups, view.story), 'label')}${text('finding.text')}${claim('finding')}`,
    before: 'const groups = joinList(finding.groups, view.messages);',
    about: 'groups',
    imports: { joinList: '../../format/lists.ts', ...HEADING, ...WORDS, agentOf: '../../story/items.ts' },
    parts: { label: 'Whom it concerns.', ...TEXT, ...CLAIM },
    shows: 'A finding: whom it concerns, what it says, and whose it is.',
  },
  events: {
    one: 'event',
    words: (item) => item.text,
    body: `\${event.date ? html\`<p class="date" part="date">\${formatDate(event.date, view.messages)}</p>\` : nothing}${title('event.text')}`,
    about: 'view.story.headline',
    imports: { formatDate: '../../format/dates.ts', ...HEADING, ...WORDS },
    parts: { date: 'When it was, as exactly as the source says.', ...TEXT },
    shows: 'An event, and when it was.',
    nothing: true,
  },
  terms: {
    one: 'term',
    words: (item) => item.definition,
    body: `\${heading(view.level, words(term.term, view.story), 'label')}${text('term.definition')}${claim('term')}`,
    about: 'term.term',
    imports: { ...HEADING, ...WORDS, agentOf: '../../story/items.ts' },
    parts: { label: 'The term.', ...TEXT, ...CLAIM },
    shows: 'A term, what it means, and whose definition that is.',
  },
  charts: {
    one: 'chart',
    words: (item) => item.title,
    body: title('chart.title'),
    about: 'view.story.headline',
    imports: { ...HEADING, ...WORDS, 'isWithdrawn, itemOf': '../../story/items.ts' },
    parts: TEXT,
    shows: 'A chart: its title, and the sources of its figures.',
    // A chart stands on the evidence of its figures.
    before: `const points = [...chart.rows, ...chart.series.flatMap((series) => series.points)];
  const evidence = points.flatMap(({ statistic }) => {
    const figure = itemOf(view.story, 'statistics', statistic);
    return figure && !isWithdrawn(figure) ? figure.evidence : [];
  });`,
    item: '{ ...chart, evidence }',
  },
};

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const quoted = (value) => JSON.stringify(value);
const html = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const template = (value) => value.replace(/[\\`$]/g, '\\$&');

export const TEXTS = {
  element: ({ name, camel, pascal, tag, collection, kind: { parts, tokens, shows } }) =>
    `
import { ItemElement } from '../../core/item-element.ts';
import { ${camel} } from './${name}.view.ts';

/**
 * @summary ${shows}
 * @tag ${tag}
${Object.entries(parts)
  .map(([part, what]) => ` * @csspart ${part} - ${what}`)
  .join('\n')}${tokens ? `\n * @cssprop ${tokens}` : ''}
 */
export class Factbox${pascal} extends ItemElement<'${collection}'> {
  static override readonly widget = ${camel};
  static override readonly styles = ${camel}.styles;
}
`.trimStart(),

  view: ({ name, camel, collection, kind: { one, body, about, imports, shows, before, item, nothing, styles } }) =>
    `
import { html, ${nothing ? 'nothing, ' : ''}type TemplateResult } from 'lit/html.js';
import { card } from '../../parts/card.ts';
import type { View } from '../../parts/view.ts';
import { cardWidget, inCards } from '../../parts/widget.ts';
${Object.entries(imports)
  .map(([names, path]) => `import { ${names} } from '${path}';`)
  .join('\n')}
import type { ${capital(one)} } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';${styles ? `\nimport { ${styles[0]} } from '${styles[1]}';` : ''}
import { ${camel}Styles } from './${name}.styles.ts';

/** ${shows} */
export function ${camel}View(${one}: ${capital(one)}, view: View): TemplateResult {
  ${before ?? ''}
  return card(${item ?? one}, html\`${body}\`, ${about}, view);
}

export const ${camel} = cardWidget({
  name: '${name}',
  collection: '${collection}',
  styles: [baseStyles, ${styles ? `${styles[0]}, ` : ''}${camel}Styles],
  draw: inCards(${camel}View),
});
`.trimStart(),

  styles: ({ camel }) =>
    `
import { css } from 'lit';

export const ${camel}Styles = css\`
  .text {
    max-inline-size: 34em;
  }
\`;
`.trimStart(),

  define: ({ name, pascal, tag }) =>
    `
import { Factbox${pascal} } from '../widgets/${name}/${name}.ts';
import { define } from './define.ts';

define('${tag}', Factbox${pascal});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': Factbox${pascal};
  }
}
`.trimStart(),

  stories: ({ pascal, tag, collection, kind, casey, first }) =>
    `
import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, noticesOf, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const meta: Meta<shared.Args> = {
  title: 'Widgets/${pascal}',
  component: '${tag}',
  args: {
    story: 'casey-review',
    item: '${casey.id}',
    fallback: \`
      <p>${template(html(kind.words(casey)))}</p>
      <p>Source: ITV News</p>
    \`,
  },
  argTypes: shared.controls('${collection}'),
  render: shared.draw,
};
export default meta;

/** ${kind.shows} */
export const Ready: Story = {};

/** All of a story, in its order. */
export const Several: Story = cases({ 'Several items': { story: 'flood-barrier', item: undefined } });

/** Sensitive, corrected and withdrawn ones. */
export const Notices: Story = cases(noticesOf('${collection}', '${first.id}'));

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...share(), ...headingLevels() });
`.trimStart(),

  test: ({ tag, kind, first, says, agents }) =>
    `
/* What a ${tag} shows: the words of its item, whose they are, and where they stand. */
import { expect } from '@esm-bundle/chai';
import { show, textOf } from './page.ts';
import { flood } from './widgets.ts';

describe('${tag}', () => {
  it('shows the item as the story has it', async () => {
    const element = await show('${tag}', { item: '${first.id}' }, flood());
    expect(textOf(element)).to.contain(${quoted(says)})${kind.parts.claim ? `.and.to.contain(${quoted(agents.find(({ id }) => id === first.claimant)?.name)})` : ''};
    expect(textOf(element)).to.match(/Source: \\S/);
  });
});
`.trimStart(),

  entry: ({ tag, collection, casey, first, other, says, otherSays }) => `  {
    tag: '${tag}',
    collection: '${collection}',
    casey: '${casey.id}',
    flood: '${first.id}',
    other: '${other.id}',
    says: ${quoted(says)},
    otherSays: ${quoted(otherSays)},
    behind: ${quoted(says)},
  },`,
};
