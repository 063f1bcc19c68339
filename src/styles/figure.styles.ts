import { css } from 'lit';

/** The figure is the largest thing in its tile; its hedge stands on the same baseline, at half its size, in its ink. */
export const figureStyles = css`
  .figure {
    font-family: var(--_display);
    font-weight: var(--factbox-weight-display, 700);
    font-size: clamp(3em, 16cqi, 4.5em);
    line-height: 1;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .long {
    font-size: clamp(1.75em, 12cqi, 2.75em);
    line-height: 1.125;
  }
  .hedge {
    font-size: 0.55em;
    letter-spacing: 0;
  }
  .claim,
  .date {
    margin-block-start: 0.4615em;
  }
`;
