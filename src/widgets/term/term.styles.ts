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
  @media screen {
    /* Padding enlarges the target, not the line. */
    .word {
      cursor: pointer;
      padding-block: 4px;
      text-decoration: underline dotted 0.09em;
      text-underline-offset: 0.2em;
      anchor-name: --word;
    }
    /* On a ground of its own: the page's ink may be none for it. */
    .explainer {
      --factbox-ink: initial;
      --factbox-muted: initial;
      --factbox-hairline: initial;
      box-sizing: border-box;
      inline-size: 22em;
      max-inline-size: calc(100% - 1em);
      max-block-size: calc(100% - 1em);
      overflow: auto;
      padding: 0;
      border: 1px solid #8888;
      border-block-start: 0;
      font-size: clamp(15px, 1em, 18px);
      color: light-dark(#1d1d1b, #ebeae6);
      background: light-dark(#fcfcfa, #191a1b);
    }
    .explainer .card {
      padding: 0.5625em 0.75em;
    }
    .explainer[popover] {
      inset: auto 0.5em 0.5em;
      margin: auto;
    }
    @supports (position-area: block-end) {
      .explainer[popover] {
        inset: auto;
        margin: 0.25em 0.5em;
        position-anchor: --word;
        position-area: block-end;
        position-try-fallbacks: flip-block;
      }
    }
  }
  @media print {
    .explainer,
    .explainer * {
      all: unset;
    }
    .explainer::before {
      content: ' (';
    }
    .explainer::after {
      content: ')';
    }
    .explainer .definition::after {
      content: ';';
    }
    .explainer p:not(.definition)::before {
      content: ' ';
    }
    .explainer .title,
    .explainer a::after {
      display: none;
    }
  }
`;
