/* Colours by pairs: a token and its dark one, of which the widget takes that of its scheme. */
import { expect } from '@esm-bundle/chai';
import { one, show } from './page.ts';
import { flood } from './widgets.ts';

type Tokens = Readonly<Record<string, string>>;
type Colour = readonly [red: number, green: number, blue: number];
const PAGE: Colour = [1, 2, 3];
const INK = { '--factbox-ink': 'rgb(10, 20, 30)' };
const INK_DARK = { ...INK, '--factbox-ink-dark': 'rgb(230, 220, 210)' };
const GROUND = { '--factbox-surface': 'rgb(250, 240, 230)' };
const GROUND_DARK = { ...GROUND, '--factbox-surface-dark': 'rgb(40, 50, 60)' };
const ACCENT = { '--factbox-accent': 'rgb(200, 0, 0)' };
const ACCENT_DARK = { ...ACCENT, '--factbox-accent-dark': 'rgb(255, 120, 120)' };
const THEME = { light: [29, 29, 27], dark: [235, 234, 230] } as const;
const NONE = null;

/** What of the widget, in a page of that scheme and with that theme, has which colour. */
const CASES: readonly [
  property: 'color' | 'backgroundColor' | 'borderTopColor',
  tokens: Tokens,
  scheme: string,
  theme: string,
  wanted: Colour | null,
][] = [
  ['color', {}, 'light', 'auto', PAGE],
  ['color', {}, 'dark', 'auto', PAGE],
  ['color', INK, 'light', 'auto', [10, 20, 30]],
  ['color', INK, 'dark', 'auto', [10, 20, 30]],
  ['color', INK_DARK, 'light', 'auto', [10, 20, 30]],
  ['color', INK_DARK, 'dark', 'auto', [230, 220, 210]],
  ['color', INK_DARK, 'dark', 'light', [10, 20, 30]],
  ['color', INK_DARK, 'light', 'dark', [230, 220, 210]],
  ['color', {}, 'dark', 'light', THEME.light],
  ['color', {}, 'light', 'dark', THEME.dark],
  ['color', INK, 'light', 'dark', THEME.dark],
  ['backgroundColor', {}, 'dark', 'auto', NONE],
  ['backgroundColor', GROUND, 'dark', 'auto', [250, 240, 230]],
  ['backgroundColor', GROUND_DARK, 'light', 'auto', [250, 240, 230]],
  ['backgroundColor', GROUND_DARK, 'dark', 'auto', [40, 50, 60]],
  ['backgroundColor', GROUND_DARK, 'light', 'dark', [40, 50, 60]],
  ['backgroundColor', GROUND, 'light', 'dark', [25, 26, 27]],
  ['backgroundColor', {}, 'dark', 'light', [252, 252, 250]],
  ['borderTopColor', {}, 'dark', 'auto', PAGE],
  ['borderTopColor', ACCENT, 'dark', 'auto', [200, 0, 0]],
  ['borderTopColor', ACCENT, 'light', 'dark', [200, 0, 0]],
  ['borderTopColor', ACCENT_DARK, 'dark', 'auto', [255, 120, 120]],
  ['borderTopColor', ACCENT_DARK, 'dark', 'light', [200, 0, 0]],
  // As one token with both, where no tool has rewritten it.
  ['borderTopColor', { '--factbox-accent': 'light-dark(rgb(7, 7, 7), rgb(9, 9, 9))' }, 'dark', 'auto', [9, 9, 9]],
];

describe('a colour and its dark one', () => {
  for (const [property, tokens, scheme, theme, wanted] of CASES) {
    it(`${property} of ${Object.keys(tokens).join(' ') || 'no token'}, page ${scheme}, theme ${theme}`, async () => {
      const around = document.createElement('div');
      Object.assign(around.style, { color: `rgb(${PAGE})`, colorScheme: scheme });
      for (const [name, value] of Object.entries(tokens)) around.style.setProperty(name, value);
      document.body.append(around);
      const element = await show('factbox-stat', { item: 'no-warning', theme }, flood(), around);
      const look = getComputedStyle(one(element, property === 'borderTopColor' ? '.card' : '.root'))[property];
      if (wanted === NONE) expect(look).to.match(/^rgba\(.*, 0\)$|^transparent$/);
      else expect(look.match(/[\d.]+/g)?.map(Number)).to.deep.equal(wanted);
    });
  }
});
