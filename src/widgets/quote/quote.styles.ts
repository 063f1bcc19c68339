import { css } from '../../styles/css.ts';

export const quoteStyles = css`
  :is(blockquote, .sentence) {
    font-family: var(--_display);
    font-size: clamp(1.25em, 4.4cqi, 1.625em);
    line-height: 1.3;
    max-inline-size: 34em;
  }
  .around {
    color: var(--_muted);
  }
  .fragment {
    font-weight: 600;
  }
  figcaption {
    margin-block-start: 0.75em;
  }
  .context,
  .remark {
    margin-block-start: 0.4615em;
    max-inline-size: 34em;
  }
  @container factbox (inline-size >= 36em) {
    figure {
      display: grid;
      grid-template-columns: 11em 1fr;
      column-gap: 1.5em;
    }
    figcaption {
      order: -1;
      margin: 0;
    }
    :is(.source, .correction, .withdrawn, .remark) {
      margin-inline-start: 15.3846em;
    }
  }
`;
