import { directionOf } from '../format/language.ts';
import { unlisted } from './fallback.ts';
import { titleOf } from './html.ts';
import type { Job } from './job.ts';
import { isInline, kindOf } from './plain.ts';
import { type Child, element, escaped, isElement, serialize } from './tree.ts';

/** The widget's look for the plain document, since AMP has no shadow roots. */
const CSS = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif; color: #1d1d1b; background: #fcfcfa; }
figure { margin: 2em 0; padding: 0.5625em 0 0; border-top: 0.1875em solid; }
p, ul, blockquote, h2, h3, h4, h5, h6 { margin: 0; padding: 0; font-size: 1em; font-weight: 400; }
ul { list-style: none; }
li { margin-top: 0.75em; padding-top: 0.75em; border-top: 1px solid #c7c6c1; }
blockquote, .sentence { font-size: 1.5em; line-height: 1.3; }
blockquote p + p { margin-top: 0.5em; }
figcaption { margin-top: 0.75em; }
.figure { font-size: 3.5em; font-weight: 700; line-height: 1.05; letter-spacing: -0.015em; }
.hedge { font-size: 0.55em; letter-spacing: 0; }
.title { font-size: 1.25em; }
.name, .label, .title, .note > summary { font-weight: 700; }
.fragment { font-weight: 600; }
.role, .measure, .context, .claim, .date, .remark, .source { color: #5c5b57; }
.source, .correction, .remark, .claim, .context, .date, .withdrawn, .note > summary { font-size: 0.8125em; line-height: 1.3846; margin-top: 0.4615em; }
.correction, .withdrawn { padding-left: 0.75em; border-left: 0.1875em solid; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.25em 0.5em 0.25em 0; border-bottom: 1px solid #c7c6c1; text-align: start; }
`;
const NIGHT = `
body { color: #ebeae6; background: #191a1b; }
.role, .measure, .context, .claim, .date, .remark, .source { color: #b4b3ae; }
li, th, td { border-color: #4a4b4c; }
`;
const STYLES: Readonly<Record<Job['theme'], string>> = {
  auto: `${CSS}@media (prefers-color-scheme: dark) {${NIGHT}}\n`,
  light: CSS.replace('light dark', 'light'),
  dark: CSS.replace('light dark', 'dark') + NIGHT,
};

/* AMP asks for these two, character for character. */
const FRAMES = ['-webkit-', '-moz-', '-ms-', '-o-', '']
  .map((prefix) => `@${prefix}keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}`)
  .join('');
const animation = (value: string) => ['-webkit-', '-moz-', '-ms-', ''].map((p) => `${p}animation:${value}`).join(';');
const BOILERPLATE = `<style amp-boilerplate>body{${animation('-amp-start 8s steps(1,end) 0s 1 normal both')}}${FRAMES}</style><noscript><style amp-boilerplate>body{${animation('none')}}</style></noscript>`;

function classed(child: Child): Child {
  if (!isElement(child)) return child;
  const { kind: _, ...rest } = child.attributes;
  const kind = kindOf(child);
  const children = child.children.flatMap((one) => (isInline(one) ? [classed(one)] : [classed(one), '\n']));
  return element(child.tag, kind ? { ...rest, class: kind } : rest, children);
}

/** A valid AMP page. `url` is its canonical address; without it the page itself is. */
export function amp(document: readonly Child[], job: Job): string {
  const { view, theme, url } = job;
  const { lang } = view.messages;
  const body = unlisted(document).map((one) => serialize(classed(one)));
  const canonical = url && URL.canParse(url) ? new URL(url).href : '.';
  return `<!doctype html>
<html amp lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<script async src="https://cdn.ampproject.org/v0.js"></script>
<title>${escaped(titleOf(job))}</title>
<link rel="canonical" href="${escaped(canonical)}">
<meta name="viewport" content="width=device-width">
${BOILERPLATE}
<style amp-custom>${STYLES[theme]}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
