import { css } from '../../styles/css.ts';

export const statStyles = css`
  :host {
    --_column: 13em;
  }
  .figure {
    margin-block-end: 0.1em;
  }
`;
