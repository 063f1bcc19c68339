import type { Form } from './snippets.ts';

/** What each form is called, and when it is the one to take. */
export const TOLD: Readonly<Record<Form, readonly [name: string, when: string]>> = {
  script: ['script tag', 'The page takes scripts. Follows corrections, and nothing moves while it loads.'],
  figure: ['figure', 'The CMS strips unknown tags. The page has the script once.'],
  iframe: ['iframe', 'The page takes frames. Follows corrections.'],
  oembed: ['oEmbed', 'The answer for an oEmbed client; most take the address of the page alone.'],
  static: ['static HTML', 'No script, and no filter on the way. Corrections do not reach it.'],
  wordpress: ['WordPress', 'A Custom HTML block. The page has the script once.'],
  shortcode: ['shortcode', 'A WordPress that has our plugin. Follows corrections, also where no script runs.'],
  amp: ['AMP', 'An AMP page that loads amp-iframe.'],
  react: ['React', 'JSX. The app loads the script or factbox/define.'],
  markdown: ['Markdown', 'Words alone. Corrections do not reach it.'],
};
