import { css } from 'lit';

/** The line and its points are borders, which forced colours and print keep. `--_line` is where it runs. */
export const timelineStyles = css`
  ol {
    --_line: 0.25em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  ol > li {
    position: relative;
    padding-inline-start: 1.25em;
    padding-block-end: 1.125em;
    align-content: start;
  }
  ol > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 0.75em -0.75em;
    inset-inline-start: var(--_line);
    border-inline-start: 1px solid var(--_hairline);
  }
  ol > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(var(--_line) - 0.25em + 0.5px);
    border: 0.25em solid var(--_accent);
    border-radius: 50%;
  }
  .what > li + li {
    margin-block-start: 0.75em;
  }
  .agents {
    font-size: var(--_small);
    line-height: 1.3846;
    margin-block-start: 0.2308em;
  }
  @container factbox (inline-size >= 36em) {
    ol {
      --_line: 11.75em;
    }
    ol > li {
      padding-inline-start: 0;
    }
  }
`;
