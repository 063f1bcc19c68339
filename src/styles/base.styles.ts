import { css } from 'lit';

/*
 * One hand for all widgets. Sizes hang on the page's own text size; three of them: display, text, small. All lines and
 * gaps are multiples of a quarter of the text's line. The page's own rules stop at `.root`.
 */
export const baseStyles = css`
  :host {
    display: block;
    flex: 1 1 15em;
    box-sizing: border-box !important;
    min-inline-size: min(15em, 100%);
    margin-block: var(--factbox-margin, 2em);
    padding: 0 !important;
    border: 0 !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  button,
  select {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-block-end: 1px solid;
    border-radius: 0;
    padding: 0;
    min-block-size: 24px;
    max-inline-size: 100%;
  }
  /* Safari zooms into a smaller field. */
  @media (pointer: coarse) {
    :is(select, textarea) {
      font-size: max(1em, 16px) !important;
    }
  }
  .root {
    all: initial;
    display: block;
    visibility: inherit;
    color-scheme: inherit;
    color: var(--_inks, var(--factbox-ink, inherit));
    background: var(--_ground);
    border-radius: 0 0 var(--factbox-radius, 0) var(--factbox-radius, 0);
    padding-block-end: var(--_padding);
    --_padding: var(--factbox-padding, 0);
    font-family: var(--factbox-font, inherit);
    font-size: max(1em, 15px);
    font-weight: inherit;
    letter-spacing: inherit;
    line-height: 1.5;
    /* In some fonts two hyphens are a dash. */
    font-variant-ligatures: no-common-ligatures;
    font-variant-numeric: lining-nums tabular-nums;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    /* Of a colour and its dark one, the scheme's. Without a dark one this is no value, and the one colour serves both. */
    --_inks: light-dark(var(--factbox-ink), var(--factbox-ink-dark));
    --_grounds: light-dark(var(--factbox-surface), var(--factbox-surface-dark));
    --_muteds: light-dark(var(--factbox-muted), var(--factbox-muted-dark));
    --_hairlines: light-dark(var(--factbox-hairline), var(--factbox-hairline-dark));
    --_accents: light-dark(var(--factbox-accent), var(--factbox-accent-dark));
    /* No paler ink is known to have contrast enough on the page's ground: size and weight set text back. */
    --_quiet: currentColor;
    --_small: max(0.8125em, 13px);
    --_faint: color-mix(in srgb, currentColor 25%, transparent);
    --_ground: var(--_grounds, var(--factbox-surface, none));
    --_muted: var(--_muteds, var(--factbox-muted, var(--_quiet)));
    --_hairline: var(--_hairlines, var(--factbox-hairline, var(--_faint)));
    --_accent: var(--_accents, var(--factbox-accent, currentColor));
    --_display: var(--factbox-font-display, inherit);
  }
  :host(:is([theme='light'], [theme='dark'])) .root {
    color-scheme: light;
    --_quiet: light-dark(#565653, #b5b4af);
    /* No light colour stands in for a dark one: a theme has its own. */
    --_inks: light-dark(var(--factbox-ink, #1d1d1b), var(--factbox-ink-dark, #ebeae6));
    --_grounds: light-dark(var(--factbox-surface, #fcfcfa), var(--factbox-surface-dark, #191a1b));
    --_muteds: light-dark(var(--factbox-muted, var(--_quiet)), var(--factbox-muted-dark, var(--_quiet)));
    --_hairlines: light-dark(var(--factbox-hairline, var(--_faint)), var(--factbox-hairline-dark, var(--_faint)));
    --_padding: var(--factbox-padding, 0.75em);
  }
  :host([theme='dark']) .root {
    color-scheme: dark;
  }
  /* A phone is narrower than any width that is asked for, and a container costs a layout of its own. */
  @media (min-width: 36em) {
    .root {
      container: factbox / inline-size;
    }
  }
  p,
  figure,
  blockquote,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  /* A sentence keeps its own direction, and the side that the page's direction gives it. */
  :is(p, blockquote, summary) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :is(ul, ol) {
    list-style: none;
  }
  /* The last row is as wide as the others: none of a group stands beside a hole. */
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5em;
  }
  .items > * {
    container: factbox / inline-size;
    flex: 1 1 var(--_column, 100%);
  }
  .card {
    border-block-start: 0.1875em solid var(--_accent);
    padding: 0.5625em var(--_padding) 0;
  }
  :is(.name:not(.letter), .label)::first-letter {
    text-transform: uppercase;
  }
  .name,
  .label,
  strong {
    font-weight: 700;
  }
  .role,
  .measure,
  .context,
  .claim,
  .date {
    color: var(--_muted);
  }
  .source,
  .correction,
  .remark,
  .claim,
  .context,
  .date,
  .withdrawn,
  .note > summary {
    font-size: var(--_small);
    line-height: 1.3846;
  }
  .remark,
  .source {
    color: var(--_muted);
  }
  .source {
    margin-block-start: 0.4615em;
  }
  .correction,
  .withdrawn {
    margin-block-start: 0.9231em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.1875em solid var(--_accent);
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  /* A target of 24 pixels, out of the line's way. */
  :is(.source, .deeds) :is(a, button) {
    display: inline-block;
    padding-block: 0.25em;
    margin-block: -0.25em;
    min-block-size: 24px;
    min-inline-size: 24px;
    max-inline-size: 100%;
    box-sizing: border-box;
  }
  :is(a, summary, select, button, .word, textarea):focus-visible,
  [tabindex='-1']:focus {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    scroll-margin: 1em;
  }
  summary {
    cursor: pointer;
    padding-block: 0.25em;
    min-block-size: 24px;
    box-sizing: border-box;
    list-style: none;
    font-weight: 700;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '+' / '';
    display: inline-block;
    inline-size: 1em;
  }
  details[open] > summary::before {
    content: '\\2212' / '';
  }
  .note[open] > summary {
    margin-block-end: 0.4615em;
  }
  @media (prefers-contrast: more) {
    .root {
      --_muted: currentColor;
      --_hairline: currentColor;
    }
  }
  @media print {
    .root {
      color: #000 !important;
      background: none !important;
      --_muted: #000;
      --_accent: #000;
    }
    .card,
    li {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary::before {
      content: none !important;
    }
    .more > summary {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
