import type { Form } from './snippets.ts';

export interface Told {
  readonly name: string;
  /** When to use it, and whether corrections reach it. */
  readonly when: string;
  /** What it asks of the page, and the systems that give it that. */
  readonly needs: string;
}

/** What an editor must know of each form. */
export const TOLD: Readonly<Record<Form, Told>> = {
  script: {
    name: 'script tag',
    when: 'For a page that allows scripts. It follows corrections, and nothing moves while it loads.',
    needs: 'A place for raw HTML: an HTML card in Ghost, a code block in Squarespace, a raw HTML element in Arc XP.',
  },
  figure: {
    name: 'figure',
    when: 'For a CMS that removes unknown tags. The page must load the script once. It follows corrections.',
    needs: 'The script in the theme, once. Drupal must allow figure with its data in the text format.',
  },
  iframe: {
    name: 'iframe',
    when: 'For a page that allows frames. It follows corrections.',
    needs: 'The right to paste a frame. In WordPress, editors and administrators have it.',
  },
  oembed: {
    name: 'oEmbed',
    when: 'The answer for an oEmbed client. Most clients need only the address of the page.',
    needs: 'A system that asks for oEmbed. In WordPress, the address on a line of its own will do.',
  },
  static: {
    name: 'static HTML',
    when: 'For a page without scripts that keeps all HTML. Corrections do not reach it.',
    needs: 'A page that nothing filters, such as one of a site generator.',
  },
  wordpress: {
    name: 'WordPress',
    when: 'For a Custom HTML block. The page must load the script once.',
    needs: 'A WordPress whose theme loads the script once. Authors and contributors may paste it.',
  },
  shortcode: {
    name: 'shortcode',
    when: 'For a WordPress with our plugin. It follows corrections, even without scripts.',
    needs: 'A WordPress with the Factbox plugin.',
  },
  amp: {
    name: 'AMP',
    when: 'For an AMP page that loads amp-iframe.',
    needs: 'A published folder at an https address.',
  },
  react: {
    name: 'React',
    when: 'For JSX. The app must load the script or factbox/define.',
    needs: 'The code of the page: a developer pastes it.',
  },
  markdown: {
    name: 'Markdown',
    when: 'The words alone. Corrections do not reach them.',
    needs: 'Nothing. It also goes into mail and documents.',
  },
};
