import type { Form } from './snippets.ts';

/*
 * What the filters of systems leave of each form. `factbox survives` runs a snippet through these filters, and a test
 * compares its results with these tables.
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
  // Filters remove the unknown element and keep its content. Reader mode keeps the element too.
  script: { ...all('words'), readability: 'widget' },
  figure: FIGURE,
  wordpress: FIGURE,
  // Filters remove frames. Users who may embed a frame paste it where nothing is filtered.
  iframe: all('nothing'),
  // Filters keep the link to the page. Reader mode keeps nothing.
  oembed: { ...all('words'), readability: 'nothing' },
  // Not for filters: they unwrap the shadow root, and a filter that removes only tags shows the style sheet as text.
  // Reader mode keeps the element without its content.
  static: { ...all('words'), wordpress: 'code', drupal: 'code', dompurify: 'nothing', readability: 'nothing' },
  // The placeholder is what readers had from the start.
  amp: all('words'),
  // Paragraphs and strong type; Drupal's Basic HTML and feeds have all of it.
  markdown: all('whole'),
};
