/*
 * Writes dist/factbox.css: the widgets' own styles, for the fallbacks that show until the script has come. The fallback of
 * a script-tag snippet is what its widget will draw. With these styles it has the same size, so that nothing moves.
 */
import { writeFileSync } from 'node:fs';
import { classOf } from '../dist/lib/embed/markup.js';
import { WIDGETS } from '../dist/lib/static/widgets.js';
import { minifyCss } from './minify-styles.mjs';

const CLASS = /\.(?=[a-z])([\w-]+)/g;
const HOST = /(^|\})(\s*):host(?:\(([^{]*)\))?\s*\{([^{}]*)\}/g;

/** Which elements have each style text. */
const users = new Map();
for (const [name, { styles, load }] of Object.entries(WIDGETS)) {
  const late = await load?.();
  for (const { cssText: style } of [...styles, ...(late?.styles ?? [])])
    users.set(style, [...(users.get(style) ?? []), `factbox-${name}`]);
}

const blocks = [...users].map(([style, tags]) => {
  const all = tags.join();
  const outer = [];
  const bare = style.replace(/\/\*[\s\S]*?\*\//g, '');
  const inner = bare.replace(HOST, (_, before, space, condition = '', body) => {
    outer.push(`:where(${all})${condition && `:where(${condition})`}{${body}}`);
    return before + space;
  });
  const nested = inner
    .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '&$1')
    .replace(/:host\b/g, '&')
    .replace(/([^{};]*)\{/g, (selector) =>
      /^\s*@/.test(selector) ? selector : selector.replace(CLASS, (_, name) => `.${classOf(name)}`),
    );
  // The id raises the specificity, so that only a rule of the page with an id overrides these, much as in a shadow root.
  return `${outer.join('\n')}\n:is(#factbox,${all}){${nested}}`;
});

const tags = Object.keys(WIDGETS).map((name) => `factbox-${name}`);
const reset = `:is(#factbox,${tags}) :where(.${classOf('root')} :not(svg,svg *)){all:revert}`;
/**
 * The browser skips the style and the layout of widgets that are far from the window. The first of a column are laid out
 * at once: they may stand in the first screen, where a guessed height would give way to the real one.
 */
const FIRST = 8;
const far = `:is(#factbox,${tags}):nth-child(n + ${FIRST + 1} of :is(${tags}))>.${classOf('root')}{content-visibility:auto;contain-intrinsic-block-size:auto 14em;overflow-clip-margin:1em}`;
writeFileSync('dist/factbox.css', minifyCss([reset, ...blocks, far].join('\n'), 'factbox.css'));
