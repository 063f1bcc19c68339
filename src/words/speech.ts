import type { Gender } from './first-names.ts';
import { de } from './speech.de.ts';
import { en } from './speech.en.ts';
import { fr } from './speech.fr.ts';

type Words = ReadonlySet<string>;

/** The words of a language for speech and people, all in lower case. */
export interface Speech {
  /** Verbs that tell of speech, in each form that tells who speaks. */
  readonly cues: Words;
  /** Verbs that only attribute words that stand in quotation marks: "called it “a mess”". */
  readonly weak: Words;
  /** Verbs of thought and sight, whose words may be those of whoever reports them. */
  readonly mild: Words;
  /** Forms that agree with several speakers, or with none: "they say", "a claim". */
  readonly bases: Words;
  /** Nouns for what is said: "the mayor’s claim that". */
  readonly nouns: Words;
  /** Forms of a cue that have no subject of their own: "adding", "to say". */
  readonly participles: Words;
  /** Words before which a form of a cue is a noun: "the claims". */
  readonly nounBefore: Words;
  /** Forms of "to be" that make a passive of the verb after them. */
  readonly be: Words;
  /** A pronoun that is written against its verb: "dit-il". What the two groups hold are two words. */
  readonly joined?: RegExp;
  /** What comes before the one who speaks: "according to". */
  readonly according: readonly string[];
  /** Words that may stand between a subject and its verb. */
  readonly between: Words;
  /** Words before a verb that are its object, so that who speaks stands further on: French "s’est", "a". */
  readonly inverted: Words;
  /** Third-person pronouns that can speak, with the gender that they tell. */
  readonly pronouns: Readonly<Record<string, Gender | 'many' | 'thing'>>;
  /** "Who", "which". */
  readonly relative: Words;
  /** "Who": of people alone. */
  readonly personal: Words;
  readonly articles: Words;
  /** Articles of one who was not named before. */
  readonly indefinite: Words;
  /** "his", "her", "their": determiners that point at someone. */
  readonly possessive: Words;
  readonly titles: Readonly<Record<string, Gender | null>>;
  /** Nouns for a person: what somebody is. */
  readonly roles: Words;
  readonly women: Words;
  readonly men: Words;
  /** Nouns for several people. */
  readonly groups: Words;
  /** Nouns for an organisation, also as the last word of a name. */
  readonly organisations: Words;
  readonly documents: Words;
  /** Capitalised words of a name that is no person's: places, works, laws. */
  readonly things: Words;
  /** Words that begin a clause. */
  readonly joints: Words;
  readonly prepositions: Words;
  /** "of" within a name. */
  readonly of: Words;
  /** "and" between two speakers. */
  readonly and: Words;
  /** Common words that a sentence may begin with, so that their capital says nothing. */
  readonly common: Words;
  readonly particles: Words;
  readonly months: readonly string[];
  readonly weekdays: Words;
  /** Abbreviations whose full stop ends no sentence. */
  readonly abbreviations: Words;
  /** Words before a quotation that make a name or a term of it: "a film called “…”". */
  readonly naming: Words;
  /** Words before a quotation that nobody said: "as if to say". */
  readonly imagined: RegExp;
  /** "declined to comment", "did not reply". */
  readonly silent: readonly (readonly ['declined' | 'no-reply', RegExp])[];
  /** Time words that a day of publication is needed for. */
  readonly relativeTime: RegExp;
  /** Nouns are capitalised, so that a capital tells of no name. */
  readonly nounsCapitalised?: boolean;
  /** A paragraph that begins with a dash may be speech. */
  readonly dashes?: boolean;
}

export const words = (text: string): Words => new Set(text.trim().split(/\s+/));

const SPEECH: Readonly<Record<string, Speech>> = { de, en, fr };

/** The table of a language; that of English where there is none, and then every quotation has a doubt. */
export const speechOf = (lang: string): Speech => SPEECH[(lang.split('-')[0] as string).toLowerCase()] ?? en;
export const knowsSpeech = (lang: string): boolean =>
  Object.hasOwn(SPEECH, (lang.split('-')[0] as string).toLowerCase());
