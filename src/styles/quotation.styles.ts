import { css } from 'lit';

/** Marks hang in the margin of the words, of a paragraph and of a fragment that begins its sentence. */
export const quotationStyles = css`
  blockquote {
    padding-inline-start: 0.45em;
  }
  blockquote p {
    text-indent: -0.45em;
  }
  blockquote p + p {
    margin-block-start: 0.5em;
  }
  .doubt {
    font-weight: 700;
  }
`;
