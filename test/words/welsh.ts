import rules from 'cldr-rbnf/rbnf/cy.json' with { type: 'json' };

const SETS = rules.rbnf.rbnf.SpelloutRules as unknown as Readonly<
  Record<string, readonly [base: string, rule: string][]>
>;

/** A whole number in Welsh, by CLDR's rules of spelling out: the few kinds of rule that Welsh has. */
export function welsh(value: number, set = '%spellout-cardinal-masculine'): string {
  const rows = (SETS[set] ?? [])
    .filter(([base]) => /^\d+$/.test(base))
    .map(([base, rule]) => [Number(base), rule] as const);
  const [base, rule] = rows.findLast(([from]) => from <= value) as readonly [number, string];
  const power = base ? 10 ** Math.floor(Math.log10(base)) : 1;
  const [count, rest] = [Math.floor(value / power), value % power];
  return rule
    .replace(/;$/, '')
    .replace(/\[([^\]]*)\]/, rest ? '$1' : '')
    .replace(/←(%[a-z-]+)?←/, (_, other?: string) => welsh(count, other ?? set))
    .replace(/→→/, () => welsh(rest, set))
    .replace(/=(%[a-z-]+)=/, (_, other: string) => welsh(value, other));
}
