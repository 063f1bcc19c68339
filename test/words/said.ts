import type { AnchorRead, Figure } from '../../src/words/read.ts';

const anchor = (read: AnchorRead): string =>
  read === null
    ? 'null'
    : typeof read === 'number'
      ? String(read)
      : 'of' in read
        ? read.of.join('/')
        : `${anchor(read.from)} ${anchor(read.to)}`;

/** A figure on one line: its words, what they may say, its number in each way to read it, and its unit. */
export function said({ stated, says, anchors, unit, year }: Figure): string {
  if (year) return `${stated}: year`;
  const kind =
    unit.kind === 'currency'
      ? unit.codes[0]
      : unit.kind === 'per'
        ? `per ${unit.per}`
        : unit.kind === 'count'
          ? ''
          : unit.kind;
  return `${stated}: ${says.join('|') || '?'} ${anchors.map(anchor).join('|') || '?'} ${kind}`.trim();
}
