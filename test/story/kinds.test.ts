/* The kind of a response against the words of its evidence. */
import { describe, expect, test } from 'vitest';
import { kindProblems } from '../../src/story/kinds.ts';
import type { Quote, Response } from '../../src/story/schema.ts';

const passage = (exact: string, start = 0) => ({
  ...{ source: 's', exact, prefix: '', suffix: '' },
  ...{ start, end: start + exact.length },
});
const problems = (
  types: readonly string[],
  exact: string,
  { lang = 'en', confirmed = null as string | null, quote = '' } = {},
) => {
  const response = { types, evidence: [passage(exact)], confirmed } as unknown as Response;
  const at = exact.indexOf(quote);
  const quotes = quote ? [{ evidence: [passage(quote, at < 0 ? 900 : at)] } as unknown as Quote] : [];
  return kindProblems(response, quotes, '$.responses[0]', lang).map(({ path, what }) => `${path}: ${what}`);
};

const WRONG: readonly [lang: string, kind: string, exact: string][] = [
  ['en', 'support', 'The president condemned the attack'],
  ['en', 'apology', 'He expressed regret over the deaths'],
  ['en', 'condemnation', 'The minister criticised the plan'],
  ['en', 'condemnation', 'The minister refused to condemn the attack'],
  ['en', 'apology', 'The firm has not apologised'],
  ['en', 'support', 'The party rejected the plan'],
  ['en', 'denial', 'The bank confirmed the loss'],
  ['fr', 'support', 'Le président a condamné l’attaque'],
  ['fr', 'apology', 'La direction a regretté l’accident'],
  ['de', 'support', 'Die Kanzlerin verurteilte den Anschlag'],
  ['de', 'apology', 'Der Konzern bedauerte den Vorfall'],
  ['es', 'support', 'El presidente condenó el ataque'],
  ['es', 'apology', 'La empresa lamentó el accidente'],
  ['pl', 'support', 'Prezydent potępił atak'],
  ['pl', 'denial', 'Firma potwierdziła wyciek'],
  ['cy', 'support', 'Condemniodd y llywydd yr ymosodiad'],
  ['ar', 'support', 'أدان الرئيس الهجوم'],
  ['ur', 'support', 'صدر نے حملے کی مذمت کی'],
];
const RIGHT: readonly [lang: string, kind: string, exact: string][] = [
  ['en', 'condemnation', 'The president condemned the attack'],
  ['en', 'criticism', 'The president condemned the attack'],
  ['en', 'comment', 'The president condemned the attack'],
  ['en', 'denial', 'The firm rejected the allegation'],
  ['en', 'apology', 'She apologised for what the report had condemned'],
  ['en', 'commitment', 'He said the gates would be tested'],
  ['de', 'denial', 'Die Firma wies den Vorwurf zurück'],
  ['ur', 'condemnation', 'صدر نے حملے کی مذمت کی'],
];

describe('a kind', () => {
  test.each(WRONG)('%s: %s is not told of by %j', (lang, kind, exact) => {
    expect(problems([kind], exact, { lang })).toEqual([
      expect.stringMatching(/^\$\.responses\[0\]\.types\[0\]: the evidence (has|says that) /),
    ]);
    expect(problems([kind], exact, { lang, confirmed: '2026-11-27' })).toEqual([]);
  });

  test.each(RIGHT)('%s: %s is told of by %j, or nothing is said against it', (lang, kind, exact) => {
    expect(problems([kind], exact, { lang })).toEqual([]);
  });

  test('a second kind that nothing bears out stands, unless the words say its opposite', () => {
    expect(problems(['apology', 'commitment'], 'He apologised')).toEqual([]);
    expect(problems(['criticism', 'support'], 'He condemned the attack')).toEqual([
      '$.responses[0].types[1]: the evidence has "condemned", which does not tell of "support"',
    ]);
  });

  test('words of the speaker bear a kind out, and say nothing against one', () => {
    const quote = 'I welcome the question, and I am sorry';
    expect(problems(['commitment'], `He said: “${quote}”`, { quote })).toEqual([]);
    expect(problems(['commitment'], 'He said: “I condemn it”')).toEqual([]);
    expect(problems(['support'], 'He warned of more to come', { quote: 'we welcome the plan' })).toEqual([]);
  });
});
