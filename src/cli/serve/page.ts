import { escaped } from '../../static/tree.ts';

interface Shown {
  readonly file: string;
  readonly version: string;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly groups: readonly (readonly [name: string, items: readonly (readonly [id: string, fallback: string])[]])[];
  readonly input: unknown;
}

/** Reloads where the file is no longer the one that the page was made of. */
export const SCRIPT = `new EventSource('/-/changes').onmessage = ({ data }) => {
  if (data !== document.documentElement.dataset.version) location.reload();
};
`;

export const STYLE = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 6rem; font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif;
  color: light-dark(#1d1d1b, #ebeae6); background: light-dark(#fcfcfa, #191a1b); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2, h3, code, #problems, #notes { font-family: ui-monospace, Menlo, Consolas, monospace; }
h2 { font-size: 1rem; margin: 3rem 0 0; }
h3 { font-size: 0.8125rem; font-weight: normal; margin: 2rem 0 0.5rem; }
#problems { border-top: 4px solid light-dark(#a1160a, #ff8a7a); padding-top: 0.25rem; margin: 1.5rem 0; }
#problems h2 { margin: 0; }
#problems li, #notes li { margin: 0.5rem 0; font-size: 0.875rem; overflow-wrap: anywhere; }
ul { padding-inline-start: 1.25rem; }
`;

const list = (lines: readonly string[]): string =>
  `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`;

/** The page that `factbox serve STORY.json` shows. */
export function pageOf({ file, version, problems, notes, groups, input }: Shown): string {
  const { headline, lang } = (input ?? {}) as { headline?: unknown; lang?: unknown };
  const title = typeof headline === 'string' ? headline : file;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const widgets = groups.map(([name, items]) => {
    const shown = items.map(
      ([id, fallback]) =>
        `<h3>${escaped(id)}</h3>\n<factbox-${name} src="/-/story.json" item="${escaped(id)}">\n${fallback}</factbox-${name}>`,
    );
    return `<h2>factbox-${name}</h2>\n${shown.join('\n')}`;
  });
  return `<!doctype html>
<html lang="${escaped(typeof lang === 'string' ? lang : 'en')}" data-version="${version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${problems.length ? `(${count}) ` : ''}${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/-/preview.css">
<script src="/-/preview.js"></script>
<script async src="/dist/factbox.js"></script>
</head>
<body>
<h1>${escaped(title)}</h1>
<p><code>${escaped(file)}</code></p>
${problems.length ? `<section id="problems" lang="en" aria-label="Problems">\n<h2>${count}</h2>\n${list(problems)}\n</section>` : ''}
${notes.length ? `<section id="notes" lang="en" aria-label="Notes">\n${list(notes)}\n</section>` : ''}
<main>
${widgets.join('\n')}
</main>
</body>
</html>
`;
}
