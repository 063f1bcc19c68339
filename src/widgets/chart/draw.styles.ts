import { css } from 'lit';

/** The styles of a canvas's place. They come with the first drawing. */
export const drawStyles = css`
  /* The canvas takes its colours and its letters from here; a change of colour is told by the end of a transition. */
  .drawing {
    border: 0 solid var(--_hairline);
    outline: 0 solid var(--_accent);
    caret-color: var(--_muted);
    transition: 1ms;
    transition-property: color, border-color, outline-color;
  }
  /* Words stay where they can be selected, above the canvas. */
  :is(th, .words, .withdrawn, .about) {
    position: relative;
    z-index: 1;
  }
  /* Its own width is none of the table's. */
  .drawing > canvas {
    position: absolute;
    inset-inline-start: 0;
  }
  canvas:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .tip {
    position: absolute;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: min(18em, 100%);
    box-sizing: border-box;
    padding: 0.4615em 0.6923em;
    border: 1px solid;
    background: Canvas;
    pointer-events: none;
  }
  .tip:not(.shown) {
    opacity: 0;
  }
  .tip p {
    font-size: 1em;
  }
  /* Light behind dark ink, and dark behind light, whatever the page is; over it the ground that the page names. */
  @supports (color: oklch(from red l c h)) {
    .tip {
      background: oklch(from currentColor clamp(0.2, (0.6 - l) * 1000, 0.99) 0 0);
    }
  }
  .tip {
    background-image: linear-gradient(var(--_ground), var(--_ground));
  }
  :is(.bar, .axis) > canvas {
    display: none;
  }
  @media print {
    .drawing {
      transition: none;
    }
    .bars,
    .tip {
      visibility: hidden;
    }
    .drawing > canvas {
      inline-size: 100% !important;
      block-size: auto !important;
    }
    :is(.bar, .axis) > canvas {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
  }
`;
