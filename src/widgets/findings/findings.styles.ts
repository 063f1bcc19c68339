import { css } from 'lit';

export const findingsStyles = css`
  .items {
    --_column: 11em;
  }
  .what > li + li {
    border-block-start: 1px solid var(--_hairline);
    margin-block-start: 0.6875em;
    padding-block-start: 0.6875em;
  }
  .figure {
    font-size: 1.75em;
    line-height: 1.2857;
  }
  .what .label {
    font-weight: inherit;
  }
  :is(.items:not(:empty), figure) {
    margin-block-start: 0.75em;
  }
`;
