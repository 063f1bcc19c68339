import type { Comparator } from './quantity.ts';

/*
 * Hedges by language: what stands before a number, and what may stand after it. `factbox check` holds comparators against
 * them. Longer phrases first. All but English wait for a news editor who writes the language: what a phrase says, and what is missing.
 */

/** What a hedge says; where a language leaves it open, each that it may say. */
export type Hedge = readonly [says: readonly Comparator[], before: string, after?: string];

export interface HedgeWords {
  readonly hedges: readonly Hedge[];
  /** Hedges in a stated phrase, and often no hedge beside one: "subió hasta 50" rose to it. */
  readonly loose?: readonly Hedge[];
  /** What may stand before a hedge without changing which way it points: "well over", "far fewer than". */
  readonly degree: string;
  /** What may stand between a hedge and its number. */
  readonly article: string;
  readonly between: string;
  /** Before a range, and before a rise as well. */
  readonly from: string;
  /** What stands between the two ends of a range. */
  readonly to: string;
  /** The one of these that makes a range with no word before it: "5 to 9". */
  readonly until: string;
  /** What stands after a range where the language puts it there. */
  readonly within?: string;
  /** What may be written against the front of a hedge. */
  readonly proclitic?: string;
  /** Number words that a range in words may have at its ends, where numbers in words are read. */
  readonly number: string;
}

const NO_WORDS = '(?!)';

const en: HedgeWords = {
  hedges: [
    [
      ['almost'],
      'almost|nearly|just under|just below|just short of|close to|approaching|not quite|virtually|practically|nigh on|coming up to',
    ],
    [
      ['<='],
      'at most|at the most|up to|no more than|not more than|no higher than|no greater than|not over|as many as|as much as|as high as|a maximum of',
      'or less|or fewer|or under|or below|or lower|at most|at the most|at maximum',
    ],
    [
      ['>='],
      'at least|at the least|no fewer than|no less than|not less than|no lower than|as few as|as little as|as low as|a minimum of|upwards of',
      'or more|or over|or above|or higher|at least|at the least|at minimum',
    ],
    [['<'], 'below|under|less than|fewer than|lower than|smaller than|short of'],
    [['>'], 'more than|over|above|greater than|higher than|larger than|in excess of|just over|just above', 'plus'],
    [
      ['~'],
      'about|around|roughly|approximately|approx\\.?|some|circa|an estimated|estimated|in the region of|something like|more or less|broadly|on the order of|of the order of',
      'or so|or thereabouts|odd|give or take|approximately|roughly|more or less',
    ],
  ],
  degree:
    'well|far|slightly|only|only just|just|still|a little|a bit|a lot|rather|significantly|considerably|substantially|comfortably|somewhat|very|way|much|many',
  article: 'an?|the',
  between: 'between|somewhere between|anywhere between|anywhere from|in the range of|in the range',
  from: 'from',
  to: 'and|to',
  until: 'to',
  number:
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred',
};

const cy: HedgeWords = {
  hedges: [
    [
      ['almost'],
      'bron i|bron yn|bron â|bron|yn agos at|yn agos i|ychydig o dan|ychydig yn llai nag?|ychydig llai nag?|ychydig yn is nag?',
    ],
    [['<='], 'hyd at|dim mwy nag?|heb fod yn fwy nag?|ar y mwyaf|uchafswm o', 'ar y mwyaf|neu lai|neu is'],
    [
      ['>='],
      'o leiaf|dim llai nag?|heb fod yn llai nag?|ar y lleiaf|isafswm o',
      'o leiaf|ar y lleiaf|neu fwy|neu ragor|neu uwch',
    ],
    [['<'], '(?:yn )?l?lai nag?|o dan|dan|(?:yn )?is nag?|islaw'],
    [['>'], 'mwy nag?|(?:yn )?fwy nag?|dros|rhagor nag?|(?:yn )?uwch nag?|uwchlaw'],
    [['~'], 'tua|tuag|oddeutu|rhyw|o gwmpas|o amgylch|yn fras', 'fwy neu lai|yn fras'],
  ],
  degree: 'llawer|ymhell|ychydig|dim ond|cryn dipyn|dipyn',
  article: "yr?|[’']r",
  between: 'rhwng',
  from: 'o',
  to: 'ac?|i|hyd',
  until: 'i',
  number: NO_WORDS,
};

const fr: HedgeWords = {
  hedges: [
    [
      ['almost'],
      "presque|quasiment|pratiquement|un peu moins de|un peu moins d[’']|juste en dessous de|juste au-dessous de|juste sous",
    ],
    [['almost', '~'], "près de|près d[’']|pas loin de|pas loin d[’']"],
    [
      ['<='],
      "au plus|au maximum|tout au plus|pas plus de|pas plus d[’']|jusqu[’']à|un maximum de",
      'au plus|au maximum|tout au plus|maximum|ou moins',
    ],
    [
      ['>='],
      "au moins|au minimum|pas moins de|pas moins d[’']|un minimum de",
      'au moins|au minimum|minimum|ou plus|et plus',
    ],
    [['<'], "moins de|moins d[’']|sous|sous les|en dessous de|au-dessous de|en deçà de|inférieure?s? à"],
    [['>'], "plus de|plus d[’']|au-delà de|au-dessus de|supérieure?s? à"],
    [
      ['~'],
      "environ|à peu près|autour de|autour d[’']|approximativement|quelque|aux alentours de|aux environs de|de l[’']ordre de|grosso modo",
      'environ|à peu près|approximativement|grosso modo',
    ],
  ],
  loose: [[['~', '='], 'vers']],
  degree: 'bien|nettement|largement|légèrement|un peu|seulement|à peine|beaucoup|très|guère|encore',
  article: "une?|les?|la|des?|l[’']",
  between: 'entre',
  from: 'de',
  to: 'et|à',
  until: 'à',
  number: NO_WORDS,
};

const de: HedgeWords = {
  hedges: [
    [['almost'], 'knapp unter|fast|beinahe|nahezu|knapp|kurz vor|so gut wie|etwas weniger als|etwas unter'],
    [['almost', '~'], 'annähernd'],
    [
      ['<='],
      'höchstens|maximal|allenfalls|nicht mehr als|bis zu|nicht über',
      'oder weniger|oder darunter|oder niedriger|höchstens|maximal',
    ],
    [
      ['>='],
      'mindestens|wenigstens|zumindest|nicht weniger als|nicht unter',
      'oder mehr|oder darüber|oder höher|und mehr|mindestens',
    ],
    [['<'], 'unter|weniger als|unterhalb von|niedriger als|kleiner als|geringer als'],
    [['>'], 'über|mehr als|oberhalb von|größer als|höher als'],
    [['~'], 'etwa|in etwa|ungefähr|circa|zirka|rund|schätzungsweise|um die|an die|grob', 'ungefähr|etwa'],
  ],
  loose: [
    [['>', '~'], 'gut'],
    [['~', '='], 'gegen'],
  ],
  degree: 'deutlich|weit|nur|knapp|leicht|gerade|viel|erheblich|wesentlich|etwas|noch|kaum',
  article: 'eine?[rnms]?|de[rnm]|die|das',
  between: 'zwischen',
  from: 'von',
  to: 'und|bis',
  until: 'bis',
  number: NO_WORDS,
};

const es: HedgeWords = {
  hedges: [
    [['almost'], 'casi|prácticamente|poco menos del?|un poco menos del?|apenas por debajo del?|justo por debajo del?'],
    [['almost', '~'], 'cerca del?|cercan[oa]s? al?'],
    [['<='], 'como máximo|como mucho|a lo sumo|no más del?|un máximo del?', 'como máximo|como mucho|a lo sumo|o menos'],
    [
      ['>='],
      'al menos|por lo menos|como mínimo|cuando menos|no menos del?|un mínimo del?',
      'al menos|por lo menos|como mínimo|o más',
    ],
    [['<'], 'menos del?|por debajo del?|inferior(?:es)? al?|menor(?:es)? al?'],
    [['>'], 'más del?|por encima del?|superior(?:es)? al?|mayor(?:es)? al?|arriba del?'],
    [['~'], 'alrededor del?|aproximadamente|en torno al?|un[oa]s', 'aproximadamente|más o menos'],
  ],
  loose: [
    [['<=', '='], 'hasta'],
    [['~', '='], 'sobre'],
  ],
  degree: 'muy|mucho|bastante|ligeramente|s[oó]lo|apenas|un poco|poco|algo|bien',
  article: 'el|la|los|las|una?',
  between: 'entre',
  from: 'del?|desde',
  to: 'y|al?|hasta',
  until: 'a',
  number: NO_WORDS,
};

const pl: HedgeWords = {
  hedges: [
    [['almost'], 'prawie|niemal|nieomal|bez mała|niespełna|niecał[eyao]|nieco mniej niż|tuż poniżej'],
    [['almost', '~'], 'blisko'],
    [['<='], 'najwyżej|co najwyżej|nie więcej niż|maksymalnie', 'lub mniej|albo mniej|najwyżej'],
    [['>='], 'co najmniej|przynajmniej|nie mniej niż|minimum', 'lub więcej|albo więcej|i więcej|co najmniej'],
    [['<'], 'mniej niż|poniżej|niższ[eyai] niż'],
    [['>'], 'więcej niż|ponad|powyżej|przeszło|wyższ[eyai] niż'],
    [['~'], 'około|ok\\.|mniej więcej|w przybliżeniu|circa|z grubsza|jakieś', 'mniej więcej'],
  ],
  loose: [[['<=', '='], 'do']],
  degree: 'znacznie|dużo|nieco|trochę|tylko|zaledwie|niewiele|grubo|o wiele|tuż',
  article: NO_WORDS,
  between: '(?:po)?między',
  from: 'od',
  to: 'a|do|i',
  until: 'do',
  number: NO_WORDS,
};

const ar: HedgeWords = {
  hedges: [
    [['almost'], 'أقل بقليل من|أقل قليل(?:ا|ًا|اً) من'],
    [['almost', '~'], 'قرابة|(?:ما )?يقرب من|(?:ما )?يقارب|زهاء'],
    [['<='], '(?:ما )?لا (?:يزيد|تزيد) (?:على|عن)|بحد أقصى', 'على الأكثر|كحد أقصى|أو أقل'],
    [['>='], '(?:ما )?لا (?:يقل|تقل) عن|بحد أدنى|على الأقل', 'على الأقل|كحد أدنى|أو أكثر|فأكثر'],
    [['<'], 'أقل من|دون|أدنى من|تحت'],
    [['>'], 'أكثر من|فوق|أعلى من|(?:ما )?(?:يزيد|تزيد) (?:على|عن)'],
    [['~'], 'نحو|حوالي|حوالى|في حدود', 'تقريب(?:ا|ًا|اً)'],
  ],
  loose: [[['<=', '='], 'حتى']],
  degree: '',
  article: NO_WORDS,
  between: '(?:ما )?بين',
  from: 'من',
  to: 'و|إلى',
  until: 'إلى',
  proclitic: '[وفبلك]',
  number: NO_WORDS,
};

const ur: HedgeWords = {
  hedges: [
    [['almost'], 'قریب قریب', 'سے (?:ذرا|کچھ|تھوڑا|تھوڑے) کم'],
    [['<='], 'زیادہ سے زیادہ', 'یا کم|یا اس سے کم'],
    [['>='], 'کم از کم|کم سے کم', 'یا زیادہ|یا اس سے زیادہ'],
    [['<'], NO_WORDS, 'سے (?:بھی )?کم'],
    [['>'], NO_WORDS, 'سے (?:بھی )?(?:زیادہ|زائد|اوپر)'],
    [['~'], 'تقریباً|تقریبا|لگ بھگ|اندازاً', 'کے لگ بھگ|کے آس پاس'],
    [['~', 'almost'], NO_WORDS, 'کے قریب'],
  ],
  loose: [[['<=', '='], NO_WORDS, 'تک']],
  degree: '',
  article: NO_WORDS,
  between: NO_WORDS,
  from: NO_WORDS,
  to: 'اور|سے',
  until: 'سے',
  within: 'کے درمیان|کے بیچ',
  number: NO_WORDS,
};

export const HEDGE_WORDS: Readonly<Record<string, HedgeWords>> = { ar, cy, de, en, es, fr, pl, ur };
