import { css } from 'lit';

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
