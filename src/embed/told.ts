import type { Form } from './snippets.ts';

/** The name of each form, and when to use it. */
export const TOLD: Readonly<Record<Form, readonly [name: string, when: string]>> = {
  script: ['script tag', 'For a page that allows scripts. It follows corrections, and nothing moves while it loads.'],
  figure: [
    'figure',
    'For a CMS that removes unknown tags. The page must load the script once. It follows corrections.',
  ],
  iframe: ['iframe', 'For a page that allows frames. It follows corrections.'],
  oembed: ['oEmbed', 'The answer for an oEmbed client. Most clients need only the address of the page.'],
  static: ['static HTML', 'For a page without scripts that keeps all HTML. Corrections do not reach it.'],
  wordpress: ['WordPress', 'For a Custom HTML block. The page must load the script once.'],
  shortcode: ['shortcode', 'For a WordPress with our plugin. It follows corrections, even without scripts.'],
  amp: ['AMP', 'For an AMP page that loads amp-iframe.'],
  react: ['React', 'For JSX. The app must load the script or factbox/define.'],
  markdown: ['Markdown', 'The words alone. Corrections do not reach them.'],
};
