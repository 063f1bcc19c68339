import { css } from '../../styles/css.ts';

export const responsesStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1.5em;
    padding-block-end: 0.5625em;
  }
  .title {
    font-family: var(--_display);
    font-weight: var(--factbox-weight-display, 700);
    font-size: 1.375em;
    line-height: 1.3636;
  }
  .filter {
    font-size: 0.8125em;
  }
  select {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0;
    border-block-end: 1px solid currentColor;
    border-radius: 0;
    min-block-size: 24px;
    max-inline-size: 100%;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  li {
    border-block-start: 1px solid var(--_hairline);
    padding-block: 0.6875em;
  }
  .kind strong::after {
    content: ' \\2014' / '';
    font-weight: 400;
  }
  :is(blockquote, .sentence, .opening) {
    font-family: var(--_display);
    font-size: 1.125em;
    line-height: 1.3333;
    margin-block-start: 0.3333em;
  }
  .opening {
    padding-inline-start: 0.45em;
    text-indent: -0.45em;
  }
  .opening:has(+ details[open]) {
    display: none;
  }
  .what > .source {
    margin-block-start: 0.4615em;
  }
  .more > summary {
    font-size: 0.8125em;
  }
  @container factbox (inline-size >= 36em) {
    li {
      display: grid;
      grid-template-columns: 11em 1fr;
      column-gap: 1.5em;
    }
    .what {
      grid-column: 2;
    }
  }
  li[hidden] {
    display: none;
  }
  @media print {
    .filter {
      display: none;
    }
    .opening:has(+ details) {
      display: none;
    }
  }
`;
