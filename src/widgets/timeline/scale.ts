/** What a date is put in order by: when it began, or when it ended where the beginning is open or unknown. */
const startOf = (edtf: string): string => (/\d[^/]*/.exec(edtf)?.[0] ?? '').replace(/[~?%]/, '').replaceAll('X', '0');

/** The order of two dates: a year comes before its months, and a month before its days. */
export function compareDates(one: string, other: string): number {
  const [a, b] = [startOf(one), startOf(other)];
  return Number(a > b) - Number(a < b);
}

/** How often the shortest time between two events may go into the whole. */
const LONGEST = 12;

/**
 * The times between dates in order, the shortest as 1; `null` where a scale would say more than is known, or run off
 * the page: every date must be a plain one, all of them years, or months, or days, and no two the same.
 */
export function proportions(dates: readonly string[]): number[] | null {
  const times = dates.map((date) =>
    date.length !== dates[0]?.length || !/^\d{4}(-\d\d){0,2}$/.test(date)
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
