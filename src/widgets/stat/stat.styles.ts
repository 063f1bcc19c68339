import { css } from 'lit';

export const statStyles = css`
  /* A row holds three at most. When one would be left over, the last four stand two by two. */
  .items {
    --_column: max(13em, 26%);
  }
  .items:has(> :nth-child(3n + 1):last-child) > :nth-last-child(-n + 4) {
    --_column: max(13em, 36%);
  }
  /* Figures side by side are of one size. */
  .items .figure {
    font-size: 2em;
    line-height: 1.125;
  }
  .figure {
    margin-block-end: 0.1em;
  }
`;
