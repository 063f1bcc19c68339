import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Args, draw } from './shared.ts';

/** The stories of a widget, as far as the sheet needs them. */
interface Widget {
  readonly default: Meta<Args>;
}

const themes = import.meta.glob<string>('../dist/themes/*.css', { query: '?raw', import: 'default', eager: true });
const stories = import.meta.glob<Widget>(['./*.stories.ts', '!./themes.stories.ts'], { eager: true });

const THEMES = [
  { name: 'no theme', css: '' },
  ...Object.entries(themes).map(([path, css]) => ({ name: path.replace(/^.*\/|\.css$/g, ''), css })),
];
const WIDGETS = Object.values(stories).flatMap(({ default: meta }) =>
  meta.title?.startsWith('Widgets/') ? [meta] : [],
);

const classOf = (name: string): string => `theme-${name.replaceAll(' ', '-')}`;

const meta: Meta = {
  title: 'Themes',
  tags: ['wide', '!autodocs'],
  parameters: { width: 1600, controls: { disable: true } },
};
export default meta;

/** Every widget without a theme and in each of the ready themes, side by side. */
export const EveryWidget: StoryObj = {
  render: () => html`
    <style>
      ${THEMES.map(({ name, css }) => css.replace(':root', `.${classOf(name)}`))}
    </style>
    ${WIDGETS.map(
      ({ title, component, args, parameters }) => html`
        <figure class="case">
          <figcaption><b>${title?.replace('Widgets/', '')}</b></figcaption>
          <div class="abreast">
            ${THEMES.map(
              ({ name }) => html`
                <figure class=${classOf(name)}>
                  <figcaption>${name}</figcaption>
                  ${draw({ ...args, ...parameters?.few, loading: 'eager' }, { component })}
                </figure>
              `,
            )}
          </div>
        </figure>
      `,
    )}
  `,
};
