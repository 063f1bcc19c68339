import { css } from '../../styles/css.ts';

export const storyStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
`;
