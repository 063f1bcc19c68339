/** What people do when they respond. */
export const RESPONSE_KINDS = [
  'apology',
  'acceptance',
  'denial',
  'rejection',
  'confirmation',
  'correction',
  'explanation',
  'commitment',
  'criticism',
  'condemnation',
  'support',
  'welcome',
  'condolence',
  'regret',
  'concern',
  'thanks',
  'warning',
  'call-for-inquiry',
  'call-for-change',
  'demand',
  'comment',
] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** The words of a language for responses. */
export interface ResponseWords {
  /** Patterns, each with the kinds that it may tell of. The first is the plainest. */
  readonly tells: readonly (readonly [kinds: readonly ResponseKind[], words: string])[];
  /** Pattern of words that undo a verb after them: "refused to apologise". */
  readonly refusal: string;
  /** Where "not" stands: before the verb, or behind it as well. */
  readonly notAfter?: true;
  /** Pattern of what may be written against the front of a verb. */
  readonly front?: string;
}
