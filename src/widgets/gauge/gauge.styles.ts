import { css } from 'lit';

export const gaugeStyles = css`
  :host {
    --_column: 18em;
  }
  .dial {
    inline-size: 100%;
    display: grid;
    max-inline-size: 22em;
    margin-inline: auto;
    margin-block-end: 0.75em;
  }
  .dial > * {
    grid-area: 1 / 1;
  }
  .figure {
    align-self: end;
    justify-self: center;
    text-align: center;
    max-inline-size: 62%;
    margin-block-end: 0.5em;
    font-size: clamp(2.25em, 12cqi, 3em);
  }
  .long {
    font-size: clamp(1.5em, 8cqi, 2em);
    margin-block-end: 0.8em;
  }
  svg {
    display: block;
    direction: ltr;
    overflow: visible;
  }
  path {
    fill: none;
    stroke: currentColor;
  }
  .track {
    stroke: var(--_hairline);
    stroke-width: 1;
  }
  .band {
    stroke: var(--_accent);
    stroke-width: 13;
  }
  .value {
    stroke-width: 2.5;
  }
  .threshold {
    stroke-width: 1;
  }
  .edge {
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  text {
    fill: currentColor;
    font-size: 14px;
    font-variant-numeric: lining-nums tabular-nums;
  }
  @container factbox (inline-size >= 36em) {
    /* The dial beside all that is told; behind a content note they stay one under the other. */
    .card:has(> .body) {
      display: grid;
      grid-template-columns: 22em minmax(0, 1fr);
      column-gap: 1.5em;
      align-items: start;
    }
    .card > .body {
      display: contents;
    }
    .card > .body > .dial {
      grid-area: 1 / 1 / span 9;
      margin-block-end: 0;
    }
    .card > .body ~ * {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    :is(.track, .band) {
      stroke: CanvasText;
    }
  }
`;
