import { css } from '../../styles/css.ts';

export const termStyles = css`
  :host([inline]) {
    display: inline;
    margin: 0;
  }
  .definition {
    max-inline-size: 34em;
  }
  .remark,
  .claim {
    margin-block-start: 0.4615em;
    color: inherit;
  }
`;
