const SEASONS = ['03', '06', '09', '12'];

/** The key that orders dates: the year, then the rest, of the beginning. A date without a known beginning goes by its end. */
function startOf(edtf: string): [year: number, rest: string] {
  const [, year = '', rest = ''] = /Y?(-?\d+X*)([^/~?%]*)/.exec(edtf) ?? [];
  const open = year[0] === '-' ? '9' : '0';
  return [
    Number(year.replaceAll('X', open)),
    rest.replaceAll('X', '0').replace(/^-2([1-4])$/, (_, season) => `-${SEASONS[season - 1]}`),
  ];
}

/** The order of two dates: a year comes before its months, and a month before its days. */
export function compareDates(one: string, other: string): number {
  const [[year, rest], [otherYear, otherRest]] = [startOf(one), startOf(other)];
  return year - otherYear || Number(rest > otherRest) - Number(rest < otherRest);
}

/** How often the shortest time between two events may go into the whole. */
const LONGEST = 12;

/**
 * The times between dates in order, the shortest as 1; `null` where a scale would say more than is known, or run off
 * the page: every date must be a plain one, all of them years, or months, or days, and no two the same.
 */
export function proportions(dates: readonly (string | null)[]): number[] | null {
  const times = dates.map((date) =>
    !date || date.length !== dates[0]?.length || !/^\d{4}(-[01]\d(-\d\d)?)?$/.test(date)
      ? Number.NaN
      : date.length > 7
        ? Date.parse(date) / 864e5
        : Number(date.slice(0, 4)) * 12 + Number(date.slice(5)),
  );
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  const shortest = Math.min(...gaps);
  const shares = gaps.map((gap) => gap / shortest);
  return shortest > 0 && shares.reduce((sum, share) => sum + share, 0) <= LONGEST ? shares : null;
}
