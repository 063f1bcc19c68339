import { css } from '../../styles/css.ts';

export const statStyles = css`
  :host {
    --_column: 13em;
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
