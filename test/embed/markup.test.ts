import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { jsx, texturizeProof } from '../../src/embed/markup.ts';

/** All text of markup, as a browser reads it. */
const textIn = (html: string): string => {
  const texts = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): string =>
    node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map((one) => texts(one as never)).join('');
  return texts(parseFragment(html) as never);
};

describe('words for WordPress', () => {
  // What wptexturize, convert_smilies, capital_P_dangit and do_shortcode look for, as their source has it.
  test.each([
    ["it's", /'/],
    ['a -- b', /--/],
    ['"a"', /"/],
    ['wait...', /\.\.\./],
    ['[gallery]', /\[/],
    ['so :) :-D 8-)', /:\)|:-D|8-\)/],
    ['the Wordpress site', / Wordpress/],
    ['a 9x9 grid', /9x9/],
    ['(tm) &amp; (c)', /\(tm\)|\(c\)/],
    ['a &lt; b', /never/],
  ])('%s is left as it is', (text, seen) => {
    const html = texturizeProof(`<p>${text}</p>`);
    expect(html).not.toMatch(seen);
    expect(textIn(html)).toBe(textIn(`<p>${text}</p>`));
  });

  test('stand on one line, where no paragraph is added', () => {
    expect(texturizeProof('<p>\n<b>a</b>\nb\n</p>\n<p>c</p>')).toBe('<p> <b>a</b> b </p> <p>c</p>');
  });
});

test.each([
  ['<p class="a">x</p>', '<p className="a">{"x"}</p>'],
  ['<p>{a} &lt; &amp;amp;</p>', '<p>{"{a} < &amp;"}</p>'],
  ['a<br>b', '{"a"}<br />{"b"}'],
  ['<time datetime="2021">2021</time>', '<time dateTime="2021">{"2021"}</time>'],
])('%s as JSX', (html, expected) => {
  expect(jsx(html)).toBe(expected);
});
