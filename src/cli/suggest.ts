/** How many letters must be typed otherwise to make one word of another (Levenshtein). */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((row[j] as number) + Number(letter !== other), (row[j + 1] as number) + 1, (next[j] as number) + 1),
      );
    }
    row = next;
  }
  return row.at(-1) as number;
}

/** ` Did you mean "x"?`, where one of the words is a slip of the pen away; nothing otherwise. */
export function suggestion(typed: string, words: readonly string[]): string {
  const near = words
    .map((word) => [word, apart(typed.slice(0, 40).toLowerCase(), word)] as const)
    .filter(([word, letters]) => letters <= Math.ceil(word.length / 3))
    .sort(([, a], [, b]) => a - b)[0];
  return near ? ` Did you mean "${near[0]}"?` : '';
}
