import { css } from 'lit';

export const chartStyles = css`
  .chart {
    position: relative;
    isolation: isolate;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .about {
    overflow-wrap: anywhere;
    margin-block-end: 0.75em;
  }
  :is(.about, th, td) {
    text-align: start;
  }
  :is(th, td) {
    border-block-start: 1px solid var(--_hairline);
    padding: 0;
    vertical-align: top;
  }
  :is(th, .words, .withdrawn) {
    padding-block: 0.375em 0.5625em;
  }
  th {
    font-weight: 400;
    padding-inline-end: 0.5em;
    hyphens: auto;
  }
  .names {
    inline-size: 38%;
  }
  :is(.figure, [colspan]) {
    font-weight: 700;
  }
  .words:has(+ .plot) {
    padding-block-end: 0;
  }
  .plot {
    padding-block: 0.375em;
    margin-block-end: 0.375em;
  }
  .bar {
    block-size: 0.75em;
  }
  .axis {
    block-size: 1.5em;
  }
  /* It takes a new width one frame after its column. */
  .drawing {
    font-size: 0.8125em;
    overflow: clip;
  }
  /* Over the whole table, which comes near with its first row. */
  .bars {
    position: absolute;
    inset: 0;
  }
  .lines {
    position: relative;
    block-size: 18em;
  }
  /* A place without a height would not be seen to come near. */
  .undrawn .lines {
    block-size: 1px;
  }
  .undrawn :is(.plot, .axis) {
    display: none;
  }
  /* Bars stand beside their figures; the rules of the axis run through all rows. */
  @container factbox (inline-size >= 36em) {
    .names {
      inline-size: 26%;
    }
    th {
      padding-inline-end: 1em;
    }
    .cell:has(.plot) {
      display: grid;
      grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
      column-gap: 1em;
    }
    .cell > .words {
      padding-block-end: 0.5625em;
    }
    .plot {
      margin-block: 0;
      padding-block: 0.75em;
    }
    .axis {
      grid-column: 2;
    }
  }
  @media print {
    .chart:not(:has(canvas)) :is(.plot, .axis, .drawing) {
      display: none;
    }
  }
`;
