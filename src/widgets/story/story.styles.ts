import { css } from 'lit';

export const storyStyles = css`
  :host(:not([parts])) {
    margin-block: 0;
  }
  .root {
    --factbox-margin: 1.5em 0;
  }
`;
