/* What every page shows: items of the bundled story, as an author of plain HTML would write them down. */
import { readFileSync } from 'node:fs';

const story = JSON.parse(readFileSync(new URL('../dist/stories/casey-review.json', import.meta.url), 'utf8'));
const nameOf = (id) => story.agents.find((agent) => agent.id === id)?.name ?? id;
const quoteOf = (id) => story.quotes.find((quote) => quote.id === id);
const shown = (list) => list.filter((item) => !item.withdrawn && !item.sensitivity?.length);
const wordsOf = ({ paragraphs }) => `“${paragraphs.join(' ')}”`;

/** The peers draw a value where Factbox draws a bound. */
const shareOf = ({ unit, anchor }) => {
  if (unit === 'percent') return anchor;
  return unit === 'ratio' ? (100 * anchor.of[0]) / anchor.of[1] : undefined;
};

const quotes = shown(story.quotes).map((quote) => ({
  widget: 'quote',
  id: quote.id,
  large: wordsOf(quote),
  text: quote.speakers.map(nameOf).join(', '),
}));
const statistics = shown(story.statistics).map(({ id, quantity, measure, population, claimant }) => ({
  widget: 'stat',
  id,
  share: shareOf(quantity),
  large: quantity.stated,
  text: [population, measure, `According to ${nameOf(claimant)}.`].filter(Boolean).join(' '),
}));
const gauges = statistics.filter(({ share }) => share).map((item) => ({ ...item, widget: 'gauge' }));
const responses = shown(story.responses).map(({ id, from, summary, quotes: said }) => ({
  widget: 'responses',
  id,
  large: from.map(nameOf).join(', '),
  text: summary,
  more: said.map((id) => wordsOf(quoteOf(id))).join(' '),
}));

const TURNS = [quotes, statistics, gauges, responses];

/** The items of a page of so many widgets: a quotation, a figure, a gauge, a response, and so on. */
export const items = (count) =>
  Array.from({ length: count }, (_, i) => {
    const turn = TURNS[i % TURNS.length];
    return turn[Math.floor(i / TURNS.length) % turn.length];
  });

export const SOURCE = 'Source: ITV News';
