import { forLanguage } from './language.ts';
import { anyOf, ENDS, matchAll, STARTS } from './sticky.ts';
import type { Words } from './table.ts';

/*
 * A time of the day is a number and no figure: "at six o'clock", "gegen halb sieben", "à 18 h 30". A word such as "heures"
 * also measures how long something lasts. It is a time only where the words around it say so.
 */

/** The hour as a pattern, and what follows it on a clock: ":30", ".30". */
interface Hour {
  readonly hour: string;
  readonly minutes: string;
}
type Patterns = (hour: Hour) => readonly string[];

const MINUTES = '(?:[:.][0-5]\\d)?';
const MINUTE = '(?:[1-5]?\\d|\\p{L}+(?:[\\s-]\\p{L}+)?)';
const NO_MORE = '(?![\\s-]+(?:hundred|thousand|million|billion|per))';

const CLOCKS: Readonly<Record<string, Patterns>> = {
  en: ({ hour, minutes }) => {
    const part = 'in\\s+the\\s+(?:early\\s+)?(?:morning|afternoon|evening)|at\\s+night|sharp|noon|midnight';
    return [
      `${hour}\\s+o[’']clock`,
      `(?:half|(?:a\\s+)?quarter|(?:${hour}|\\d\\d?|twenty(?:[\\s-]five)?)(?:\\s+minutes?)?)\\s+past\\s+${hour}`,
      `(?:(?:a\\s+)?quarter|(?:${hour}|\\d\\d?|twenty(?:[\\s-]five)?)\\s+minutes?)\\s+to\\s+${hour}${NO_MORE}(?!\\s+(?:minutes|hours))`,
      `(?<=${STARTS}(?:at|by|before|after|until|till|from|since|around|about|is|was)\\s+)${hour}${minutes}(?=\\s+(?:${part}))`,
      '(?:[01]\\d|2[0-4])[0-5]\\d\\s+(?:GMT|BST|UTC|CES?T|E[SD]T|P[SD]T)',
      '(?<=at\\s+)(?:[01]\\d|2[0-4])[0-5]\\d\\s+h(?:ou)?rs',
    ];
  },
  de: ({ hour, minutes }) => [
    `${hour}${minutes}(?:\\s*(?:bis|und|oder|[–-])\\s*${hour}${minutes})?\\s+Uhr(?:\\s+[0-5]\\d)?`,
    `halb\\s+${hour}(?!\\s+(?:so|Million|Milliarde))`,
    `(?:(?:ein\\s+)?Viertel|${MINUTE}\\s+Minuten?)\\s+(?:vor|nach)\\s+${hour}`,
    `(?<=${STARTS}(?:um|gegen|ab|bis|seit|es\\s+(?:ist|war))\\s+)(?:fünf|zehn|zwanzig)\\s+(?:vor|nach)\\s+${hour}`,
    `(?<=${STARTS}(?:um|gegen|ab|bis|seit|vor|nach)\\s+)${hour}${minutes}(?=\\s+(?:morgens|mittags|abends|nachts|früh|vormittags|nachmittags))`,
  ],
  fr: ({ hour }) => {
    const short = `${hour}\\s?h(?:\\s?[0-5]\\d)?`;
    const long = `${hour}\\s+heures?`;
    const part = "du\\s+(?:matin|soir)|de\\s+l[’']après-midi|précises|pile";
    // "à six heures de route" is far, and not early.
    const lasts = `(?!\\s+(?!${part})(?:d[eu]|d[’']|par|et\\s+plus|supplémentaires))`;
    const at = `(?<=${STARTS}(?:à|vers|dès|avant|il\\s+(?:est|était)|jusqu[’']à|partir\\s+de|de)\\s+)`;
    return [
      `${hour}\\s+heures?\\s+(?:et\\s+(?:demie|quart)|moins\\s+(?:le\\s+quart|cinq|dix|vingt))(?!\\s+d[e’'])`,
      `${at}(?:${short}|${long})${ENDS}${lasts}`,
      `(?<=${STARTS}entre\\s+)(?:${short}|${long}|${hour})\\s+et\\s+(?:${short}|${long})${ENDS}${lasts}`,
      `(?<=${STARTS}de\\s+)(?:${short}|${long}|${hour})\\s+à\\s+(?:${short}|${long})${ENDS}${lasts}`,
      `(?:${short}|${long})(?=\\s+(?:${part}))`,
    ];
  },
  es: ({ hour, minutes }) => [
    `(?<=${STARTS}(?:a|hasta|desde|sobre|hacia|son|eran|de)\\s+las?\\s+)${hour}${minutes}(?=\\s+(?:de\\s+la\\s+(?:mañana|tarde|noche|madrugada)|en\\s+punto|horas))`,
    `(?<=${STARTS}las?\\s+)${hour}\\s+(?:y\\s+(?:media|cuarto)|menos\\s+cuarto)`,
    `(?<=${STARTS}a\\s+las?\\s+)${hour}(?=\\s*[.,;:!?](?!\\d)|\\s*$)`,
  ],
  pl: ({ hour, minutes }) => [`(?<=${STARTS}godz(?:\\.|in[aeęy]|inie)\\s+)${hour}${minutes}`],
  cy: ({ hour }) => [`${hour}\\s+o[’']r\\s+gloch`, `(?:hanner\\s+awr\\s+wedi|chwarter\\s+(?:wedi|i))\\s+${hour}`],
  ar: ({ hour, minutes }) => [`(?<=الساعة\\s+)${hour}${minutes}`],
  ur: ({ hour, minutes }) => [`(?:ساڑھے\\s+|سوا\\s+|پونے\\s+)?${hour}${minutes}\\s+بجے`],
};

const DIGITS = '(?:[01]?\\d|2[0-4])';
/** In every language: "18:30", "6pm", and "9am to 5pm". */
const EVERYWHERE = [
  `${DIGITS}:[0-5]\\d(?::[0-5]\\d)?`,
  `${DIGITS}${MINUTES}(?:\\s?(?:to|and|[–-])\\s?${DIGITS}${MINUTES})?\\s?(?:[ap]m|[ap]\\.\\s?m)`,
];

const HOURS = { en: 12, de: 24, fr: 24, es: 24 } as Readonly<Record<string, number>>;
/** Hours that no single word of the table names. */
const MORE: Readonly<Record<string, string>> = {
  de: 'einundzwanzig|zweiundzwanzig|dreiundzwanzig|vierundzwanzig',
  fr: 'vingt et une|vingt-deux|vingt-trois|vingt-quatre',
  es: 'veintiuna|veintidós|veintitrés|veinticuatro',
};

const made = new Map<string, string>();
function patternOf(words: Words, lang: string): string {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const most = forLanguage(HOURS, lang) ?? 12;
  const named = words.numerals.filter(([, value]) => value >= 1 && value <= most).map(([word]) => word);
  const spelled = anyOf([...named, forLanguage(MORE, lang) ?? '']);
  const hour = `(?:(?:[01]?\\d|2[0-4])(?!\\d)|${spelled})`;
  const own = forLanguage(CLOCKS, lang)?.({ hour, minutes: MINUTES }) ?? [];
  const all = [...own, ...EVERYWHERE].map((one) => `${STARTS}(?<!\\d[.,:])(?:${one})${ENDS}`).join('|');
  made.set(lang, all);
  return all;
}

/** Where a text names times of the day. */
export const clocksIn = (plain: string, words: Words, lang: string): readonly { start: number; end: number }[] =>
  [...matchAll(patternOf(words, lang), plain)].map(({ index, 0: time }) => ({
    start: index,
    end: index + time.length,
  }));
