import { css } from 'lit';

export const quoteStyles = css`
  :host {
    --_column: 26em;
  }
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
    /* Name beside quotation; behind a content note they stay one under the other. */
    .card:has(> figure) {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: 1.5em;
      align-items: start;
    }
    .card > figure {
      display: contents;
    }
    .card > figure > figcaption {
      grid-area: 1 / 1 / span 9;
      margin: 0;
    }
    .card > :not(figure),
    .card > figure > :not(figcaption) {
      grid-column: 2;
    }
  }
`;
