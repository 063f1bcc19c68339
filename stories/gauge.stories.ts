import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-gauge`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Gauge',
  component: 'factbox-gauge',
  args: {
    story: 'casey-review',
    item: 'trust',
    fallback: `
      <p><strong>below 50%</strong> trust and confidence in the Met</p>
      <p>Source: ITV News. No exact figure is given</p>
    `,
  },
  argTypes: { ...shared.controls('statistics'), threshold: { control: { type: 'range', min: 0, max: 100, step: 1 } } },
  render: shared.draw(tag),
};
export default meta;

const survey = (item: string, threshold?: number): Story => ({ args: { story: 'survey', item, threshold } });

/** “Below 50%”: the arc is hatched up to its bound and empty beyond, since nobody said how far below. */
export const Ready: Story = {};

/** `=`: an exact share, solid, with a mark at its value. */
export const Equal: Story = survey('equal');

/** `<`: an upper bound that is the threshold itself. */
export const Less: Story = survey('less');

/** `<=`: an upper bound below the threshold. */
export const AtMost: Story = survey('at-most');

/** `>`: a lower bound above the threshold. */
export const More: Story = survey('more');

/** `>=`: a lower bound. */
export const AtLeast: Story = survey('at-least');

/** `~`: solid, then fading around what the source leans on. */
export const About: Story = survey('about');

/** `almost`: fading up to what it falls short of. */
export const Almost: Story = survey('almost');

/** `between`: solid to where it begins, and an even hatch to where it ends. */
export const Between: Story = survey('between');

/** A range with the threshold inside it: where the share stands is not known. */
export const BetweenAcrossThreshold: Story = survey('across');

/** A bound above the threshold: where the share stands is not known. */
export const BoundBeyondThreshold: Story = survey('open');

/** A ratio, in the words of its source. */
export const Ratio: Story = survey('one-in-five');

/** A ratio with a hedge. */
export const AlmostRatio: Story = survey('almost-one-in-four');

/** The source says neither whom it counts nor when, nor whose claim it is. */
export const LittleKnown: Story = survey('unknown-whom');

/** A threshold other than half. */
export const Threshold25: Story = survey('one-in-five', 25);

/** Two thirds, which a reform may need. */
export const Threshold66: Story = survey('equal', 66);

/** The share is the threshold. */
export const ThresholdMet: Story = survey('equal', 52);

/** A threshold at the start of the scale. */
export const Threshold0: Story = survey('none', 0);

/** A threshold at the end of the scale. */
export const Threshold100: Story = survey('everyone', 100);

/** A threshold beside the end of the scale, where labels meet. */
export const Threshold95: Story = survey('at-least', 95);

/** Several gauges stand in a row where there is room. */
export const SeveralItems: Story = { args: { story: 'survey', item: undefined, items: 'less equal between' } };

/** A share on a sensitive topic stands behind its content note. */
export const Sensitive: Story = survey('sensitive');

/** The same, once a reader has opened it. */
export const SensitiveOpened: Story = { ...Sensitive, play: shared.openAll };

/** What was wrong and what is right stand below the gauge, wherever it is embedded. */
export const Corrected: Story = survey('corrected');

/** A withdrawn share says when and why in place of the arc. */
export const Withdrawn: Story = survey('withdrawn');

/** A count is no share: the fallback shows, and the console says so. */
export const ErrorNoShare: Story = { args: { item: 'review-pages' } };

/** With `share`, readers take the item along: what it shows, its source, and a link to it in this page. */
export const Share: Story = shared.shared;

/** The story file has not arrived. The fallback shows, and nothing says that anything is missing. */
export const Loading: Story = shared.loading;

/** The item is not in the story. The fallback shows; the console says which items there are. */
export const ErrorWithFallback: Story = shared.errorWithFallback;

/** No story and no fallback: one quiet sentence. */
export const ErrorWithoutFallback: Story = shared.errorWithoutFallback;

/** Every heading level, and none. Screen readers tell them apart; they look the same. */
export const HeadingLevels: Story = shared.headingLevels(tag);

/** The element brings its own light colours, whatever the page. */
export const ThemeLight: Story = shared.themeLight;

/** The element brings its own dark colours, whatever the page. */
export const ThemeDark: Story = shared.themeDark;

/** `theme="auto"`: the colours are the page's. */
export const OnDarkPage: Story = shared.onDarkPage;

/** An English story inside a page that reads from right to left. */
export const InRightToLeftPage: Story = shared.inRightToLeftPage;

/** A column of 240 pixels. */
export const Narrow: Story = shared.narrow;
