import { css } from 'lit';

export const peopleStyles = css`
  .what > p {
    max-inline-size: 34em;
  }
  .what > .context {
    margin-block-start: 0.2308em;
  }
  .deeds a {
    margin: 0;
    unicode-bidi: plaintext;
  }
  @media print {
    .deeds a::after {
      content: none;
    }
  }
`;
