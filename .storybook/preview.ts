import { type Decorator, type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json?raw';
import '../src/define/all.ts';
import { prepare } from '../stories/shared.ts';
import { readManifest, shownManifest } from './manifest.ts';
import { addPapers, PAPERS } from './papers.ts';

setCustomElementsManifest(shownManifest(readManifest(manifest)));
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
    dir=${globals.direction}
    style="color-scheme: ${globals.page}"
  >
    <div class="column" style="max-inline-size: ${parameters.width ?? COLUMN}px">${story()}</div>
  </div>
`;

/** What a page can say in HTML has a control; the rest of the manifest is there to be read. */
const controlled = ['attributes', 'slots'];

const preview: Preview = {
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => [
          name,
          !type.table?.category || controlled.includes(type.table.category) ? type : { ...type, control: false },
        ]),
      ),
  ],
  tags: ['autodocs'],
  decorators: [inPage, withActions],
  initialGlobals: { page: 'light', direction: 'ltr', paper: 'plain' },
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
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
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
    a11y: { config: { rules: [{ id: 'target-size', enabled: true }] } },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { source: { excludeDecorators: true }, toc: { headingSelector: 'h2, h3' } },
    options: { storySort: { order: ['Welcome', 'Styling', 'Widgets'] } },
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
