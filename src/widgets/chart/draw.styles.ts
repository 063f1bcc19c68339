import { css } from 'lit';

/** What the place of a canvas needs once there is something to draw. */
export const drawStyles = css`
  /* The canvas takes its colours and its letters from here; a change of colour is told by the end of a transition. */
  .plot {
    position: relative;
    border: 0 solid var(--_hairline);
    outline: 0 solid var(--_accent);
    caret-color: var(--_muted);
    transition: 1ms;
    transition-property: color, border-color, outline-color;
  }
  /* Its own width is none of the table's. */
  canvas {
    position: absolute;
    inset-inline-start: 0;
  }
  @media print {
    .plot {
      transition: none;
    }
    canvas {
      inline-size: 100% !important;
      block-size: auto !important;
    }
  }
`;
