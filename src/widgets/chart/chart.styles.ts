import { css } from 'lit';

export const chartStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    overflow-wrap: anywhere;
    margin-block-end: 0.75em;
  }
  :is(caption, th, td) {
    text-align: start;
  }
  :is(th, td) {
    border-block-start: 1px solid var(--_hairline);
    padding: 0.375em 0 0.5625em;
    vertical-align: top;
  }
  th {
    font-weight: 400;
    inline-size: 38%;
    padding-inline-end: 1em;
  }
  :is(.figure, [colspan]) {
    font-weight: 700;
  }
  .plot {
    font-size: 0.8125em;
    block-size: 1.5em;
  }
  /* Room for the numbers of the axis. */
  .last {
    block-size: 3em;
  }
  .lines {
    block-size: 18em;
  }
  .undrawn.lines {
    block-size: 1px;
  }
  @media print {
    .plot:empty {
      display: none;
    }
  }
`;
