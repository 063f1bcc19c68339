const DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** The middle of a year, a month or a day, in years; `null` for a date less certain than these. */
function middle(edtf: string): number | null {
  const [, year, month, day] = DAY.exec(edtf) ?? [];
  if (!year) return null;
  if (!month) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day ? (Number(day) - 0.5) / 31 : 0.5)) / 12;
}

/** The places of dates on an axis of time. When one date has no place on it, all stand side by side in their order. */
export function placesOf(dates: readonly string[]): { readonly places: ReadonlyMap<string, number>; timed: boolean } {
  const middles = dates.map(middle);
  const timed = middles.every((one) => one !== null);
  const distinct = [...new Set(dates)];
  return {
    places: new Map(
      timed ? dates.map((date, i) => [date, middles[i] as number]) : distinct.map((date, i) => [date, i]),
    ),
    timed,
  };
}
