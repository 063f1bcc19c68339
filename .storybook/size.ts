/* What the preview tells the Size panel. */

export const MEASURED = 'factbox/measured';

export interface Measured {
  /** Its tag, and its item where it names one. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Elements in the page and in its shadow root, itself included. */
  readonly nodes: number;
  /** Of the HTML that the page carries for it. */
  readonly snippet: number;
}
