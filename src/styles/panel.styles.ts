import { css } from 'lit';

/** A title, and rows below it between hairlines; where there is room, who or what stands beside the rest. */
export const panelStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1.5em;
    padding-block-end: 0.5625em;
  }
  .head > * {
    min-inline-size: 0;
  }
  .title {
    font-family: var(--_display);
    font-weight: var(--factbox-weight-display, 700);
    font-size: 1.375em;
    line-height: 1.3636;
  }
  .rows > li {
    border-block-start: 1px solid var(--_hairline);
    padding-block: 0.6875em;
  }
  :is(blockquote, .sentence, .opening) {
    font-family: var(--_display);
    font-size: 1.125em;
    line-height: 1.3333;
    margin-block-start: 0.3333em;
  }
  @container factbox (inline-size >= 36em) {
    :is(.rows, ol) > li {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: 1.5em;
    }
    .what {
      grid-column: 2;
    }
  }
`;
