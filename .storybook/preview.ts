import { type Decorator, type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { withActions } from 'storybook/actions/decorator';
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/csf';
import { themes } from 'storybook/theming/create';
import manifest from '../dist/custom-elements.json?raw';
import '../src/define/all.ts';
import { LANGUAGES, prepare } from '../stories/shared.ts';
import { elementsOf, readManifest, shownManifest } from './manifest.ts';
import { measured } from './measured.ts';
import { addPapers, PAPERS } from './papers.ts';
import WidgetPage from './widget-page.mdx';

const elements = readManifest(manifest);
setCustomElementsManifest(shownManifest(elements));
addPapers();
prepare();

const WIDTHS = [240, 320, 480, 768, 1280];
/** The widest column that the demo's article gives a widget. */
const COLUMN = 720;

/** Sets a story in a page: its colours, its direction, its paper, its column. */
const inPage: Decorator = (story, { globals, parameters }) => html`
  <div
    class="page"
    data-paper=${globals.paper}
    dir=${globals.direction === 'auto' ? nothing : globals.direction}
    lang=${globals.language}
    style="color-scheme: ${globals.page}"
  >
    <div class="column" style="max-inline-size: ${parameters.width ?? COLUMN}px">${story()}</div>
  </div>
`;

/**
 * The snippets of a story, each below the name of its case as a comment. Left out is what Storybook alone needs, and the
 * fallback, which each story shows once.
 */
const snippets = (code: string): string =>
  code
    .replaceAll(
      /<figure class="case">\s*<figcaption><b>(.*?)<\/b>.*?<\/figcaption>\s*<div[^>]*>(.*?)<\/div>\s*<\/figure>\s*/gs,
      (_, name: string, snippet: string) =>
        `<!-- ${name} -->\n${snippet.replaceAll(/(<(factbox-(?!story)\w+)[^>]*>).*?(<\/\2>)/gs, '$1…$3').trim()}\n\n`,
    )
    .replaceAll(' loading="eager"', '')
    .trim();

/** The kinds of things that a manifest tells, in the order of the reference. */
const KINDS = ['attributes', 'slots', 'properties', 'events', 'css shadow parts', 'css custom properties'];

/** What a page can say in HTML comes first and has a control; the rest is there to be read. */
const arranged: ArgTypesEnhancer = ({ argTypes }) => {
  const kindOf = ([, type]: [string, InputType]) => KINDS.indexOf(type.table?.category ?? 'attributes');
  return Object.fromEntries(
    Object.entries(argTypes)
      .sort((a, b) => kindOf(a) - kindOf(b))
      .map(([name, type]) => [name, kindOf([name, type]) > 1 ? { ...type, control: false } : type]),
  );
};

const dark = matchMedia('(prefers-color-scheme: dark)').matches;

const preview: Preview = {
  argTypesEnhancers: [arranged],
  tags: ['autodocs'],
  decorators: [inPage, measured, withActions],
  initialGlobals: { page: 'light', direction: 'auto', language: 'en-GB', paper: 'plain' },
  globalTypes: {
    page: {
      description: 'The colours of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
        ],
      },
    },
    direction: {
      description: 'The direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    language: {
      description: 'The language of the page; the story keeps its own',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: LANGUAGES.map(([value, title]) => ({ value, title })),
      },
    },
    paper: {
      description: 'The paper, which gives its tokens to the widgets',
      toolbar: {
        icon: 'document',
        dynamicTitle: true,
        items: PAPERS.map((value) => ({ value, title: `${value[0]?.toUpperCase()}${value.slice(1)}` })),
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    actions: { handles: ['factbox-ready', 'factbox-error', 'factbox-view', 'factbox-toggle'] },
    a11y: {
      context: elementsOf(elements)
        .map(({ tagName }) => tagName)
        .join(),
      config: { rules: [{ id: 'target-size', enabled: true }] },
    },
    controls: { expanded: true },
    docs: {
      codePanel: true,
      page: WidgetPage,
      source: { excludeDecorators: true, transform: snippets },
      theme: dark ? themes.dark : themes.light,
      toc: { headingSelector: 'h2, h3' },
    },
    options: {
      storySort: { order: ['Welcome', 'Widgets', 'Themes', 'Languages', 'Styling', 'Every reader', 'Documentation'] },
    },
    viewport: {
      options: Object.fromEntries(
        WIDTHS.map((width) => [
          `w${width}`,
          {
            name: `${width} px`,
            styles: { width: `${width}px`, height: '100%' },
            type: width < 600 ? 'mobile' : 'desktop',
          },
        ]),
      ),
    },
  },
};

export default preview;
