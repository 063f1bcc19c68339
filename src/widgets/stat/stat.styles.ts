import { css } from '../../styles/css.ts';

export const statStyles = css`
  :host {
    --_column: 13em;
  }
  /* Of five, six and nine no more than three stand in a row, so that none is left over. */
  .items:has(> :is(:nth-child(5), :nth-child(6), :nth-child(9)):last-child) {
    --_column: max(13em, 26%);
  }
  .figure {
    margin-block-end: 0.1em;
  }
  /* Figures side by side are of one size. */
  .items .figure {
    font-size: clamp(1.75em, 12cqi, 3em);
    line-height: 1.125;
  }
`;
