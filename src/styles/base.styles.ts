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
  .root {
    all: initial;
    display: block;
    container: factbox / inline-size;
    visibility: inherit;
    color-scheme: inherit;
    color: var(--factbox-ink, inherit);
    background: var(--factbox-surface, none);
    border-radius: 0 0 var(--factbox-radius, 0) var(--factbox-radius, 0);
    padding-block-end: var(--_padding);
    --_padding: var(--factbox-padding, 0);
    font-family: var(--factbox-font, inherit);
    font-size: max(1em, 15px);
    line-height: 1.5;
    font-variant-numeric: lining-nums tabular-nums;
    overflow-wrap: break-word;
    text-wrap: pretty;
    --_muted: var(--factbox-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_hairline: var(--factbox-hairline, color-mix(in srgb, currentColor 25%, transparent));
    --_accent: var(--factbox-accent, currentColor);
    --_display: var(--factbox-font-display, inherit);
  }
  :host(:is([theme='light'], [theme='dark'])) .root {
    color-scheme: light;
    color: var(--factbox-ink, light-dark(#1d1d1b, #ebeae6));
    background: var(--factbox-surface, light-dark(#fcfcfa, #191a1b));
    --_padding: var(--factbox-padding, 0.75em);
  }
  :host([theme='dark']) .root {
    color-scheme: dark;
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
    font-size: 0.8125em;
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
