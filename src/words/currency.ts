/* Currencies by their signs and codes, the same in every language; their words stand in its table. */

const SIGNS: readonly (readonly [sign: string, codes: string])[] = [
  ['US$', 'USD'],
  ['A$|AU$', 'AUD'],
  ['C$|CA$|Can$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['$', 'USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP'],
  ['£', 'GBP EGP LBP SYP'],
  ['E£', 'EGP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['₨|Rs.|Rs', 'INR PKR LKR NPR'],
  ['¥|￥', 'JPY CNY'],
  ['CN¥|RMB', 'CNY'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['kr', 'SEK NOK DKK ISK'],
  ['Fr.|SFr.', 'CHF'],
  ['د.إ', 'AED'],
  ['ر.س', 'SAR'],
  ['ج.م', 'EGP'],
];

const CODES =
  'USD|EUR|GBP|JPY|CNY|INR|PKR|LKR|NPR|BDT|AUD|CAD|NZD|HKD|SGD|TWD|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|UAH|RUB|TRY|ILS|EGP|AED|SAR|QAR|KWD|BHD|OMR|JOD|IQD|IRR|LBP|SYP|MAD|TND|DZD|ZAR|NGN|KES|GHS|BRL|MXN|ARS|CLP|COP|PEN|KRW|THB|VND|IDR|MYR|PHP|XAF|XOF';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const signs = SIGNS.flatMap(([list, codes]) => list.split('|').map((sign) => [sign, codes] as const)).sort(
  ([a], [b]) => b.length - a.length,
);
/** Pattern: a sign or a code. */
const MARK = `${signs.map(([sign]) => escaped(sign)).join('|')}|${CODES}`;
const codesOf = (mark: string): readonly string[] =>
  (signs.find(([sign]) => sign === mark)?.[1] ?? mark.toUpperCase()).split(' ');

const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${MARK})[\\s\\u00a0]?$`, 'u');
const AFTER = new RegExp(`[\\s\\u00a0\\u202f]?(${MARK})(?![\\p{L}\\p{N}])`, 'uy');

export interface Currency {
  readonly at: number;
  readonly codes: readonly string[];
}

/** The sign right before a number, and where it begins. */
export function currencyBefore(text: string, number: number): Currency | null {
  const from = Math.max(0, number - 8);
  const found = BEFORE.exec(text.slice(from, number));
  return found && { at: from + found.index, codes: codesOf(found[1] as string) };
}

/** The sign right after a number, and where it ends. */
export function currencyAfter(text: string, end: number): Currency | null {
  AFTER.lastIndex = end;
  const found = AFTER.exec(text);
  return found && { at: end + found[0].length, codes: codesOf(found[1] as string) };
}
