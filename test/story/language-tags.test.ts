import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { language } from '../../src/story/forms.ts';

/** What the platform takes for a language: every formatter of a page is made with it. */
const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

test('no tag passes with which the platform would throw', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'en',
      'de',
      'DE',
      'GB',
      'Latn',
      'arab',
      '419',
      '1996',
      'oxendict',
      'rozaj',
      'u',
      'x',
      'ca',
      'zz',
      'a',
    ),
    fc.stringMatching(/^[A-Za-z0-9]{1,9}$/),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const tag = parts.join('-');
      if (v.is(language, tag)) expect([tag, isLanguage(tag)]).toEqual([tag, true]);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  'en',
  'en-GB',
  'es-419',
  'zh-Hant-TW',
  'ca-valencia',
  'sl-rozaj-biske',
  'en-GB-oxendict',
  'ar-u-nu-latn',
  'en-x-house',
])('%s is a language tag', (tag) => expect([isLanguage(tag), v.is(language, tag)]).toEqual([true, true]));

test.each([
  'de-DE-DE',
  'en-zz-zz-zz',
  'zh-cmn',
  'x-house',
  'e',
  'en_GB',
  'en-',
  'en-u-ca-u-nu',
  'de-1996-1996',
  'constructor',
])('%s is none', (tag) => expect([isLanguage(tag), v.is(language, tag)]).toEqual([false, false]));
