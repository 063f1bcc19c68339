import { css } from 'lit';

export const responsesStyles = css`
  .filter {
    font-size: var(--_small);
  }
  option {
    color: CanvasText;
    background: Canvas;
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
    font-size: var(--_small);
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
