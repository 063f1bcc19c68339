import type { Form } from './snippets.ts';

/*
 * What systems leave of each form. `factbox survives` runs a snippet through their filters, and a test holds these tables
 * against what it finds.
 */

export const SYSTEMS = {
  wordpress: 'WordPress (author, contributor)',
  drupal: 'Drupal (Basic HTML)',
  'sanitize-html': 'sanitize-html (its defaults)',
  dompurify: 'DOMPurify (its defaults)',
  readability: 'Reader mode (Mozilla Readability)',
  feed: 'Feed readers (what nearly all keep)',
} as const;
export type System = keyof typeof SYSTEMS;

export type Left = 'whole' | 'widget' | 'words' | 'code' | 'nothing';

/** What is left, for an editor. */
export const LEFT: Readonly<Record<Left, string>> = {
  whole: 'everything',
  widget: 'the widget, where the page has the script',
  words: 'the words alone',
  code: 'the words, with code in sight',
  nothing: 'nothing',
};

type Row = Readonly<Record<System, Left>>;
const all = (left: Left): Row =>
  Object.fromEntries(Object.keys(SYSTEMS).map((system) => [system, left])) as Record<System, Left>;

/** A figure with data: the same for WordPress's own form. */
const FIGURE: Row = {
  ...all('words'),
  ...{ wordpress: 'widget', dompurify: 'widget', readability: 'widget' },
};

/** JSX and shortcodes are no HTML: their own system alone reads them. */
export const KEPT: Readonly<Record<Exclude<Form, 'react' | 'shortcode'>, Row>> = {
  // No filter lets an unknown element pass, and every one leaves what stands in it.
  script: { ...all('words'), readability: 'widget' },
  figure: FIGURE,
  wordpress: FIGURE,
  // Authors may not frame; whoever may, pastes it where nothing filters.
  iframe: all('nothing'),
  // Of an answer a filter leaves the link to the page.
  oembed: { ...all('words'), readability: 'nothing' },
  // Never for a filter: it unwraps the shadow root, and shows its style sheet where it takes tags alone. A Reader mode
  // keeps the element, and nothing in it.
  static: { ...all('words'), wordpress: 'code', drupal: 'code', dompurify: 'nothing', readability: 'nothing' },
  // The placeholder is what readers had from the start.
  amp: all('words'),
  // Paragraphs and strong type; Drupal's Basic HTML and feeds have all of it.
  markdown: all('whole'),
};
