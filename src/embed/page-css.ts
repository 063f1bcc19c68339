/* The style sheets of published pages, beside `factbox.css`. */

const INK = 'light-dark(#1d1d1b, #ebeae6)';
const GROUND = 'light-dark(#fcfcfa, #191a1b)';
const MUTED = 'light-dark(#5c5b57, #b4b3ae)';
const LINE = 'light-dark(#c7c6c1, #4a4b4c)';
const FAULT = 'light-dark(#9a1a0c, #ff9a8a)';

/** What the gallery's panel takes its colours and types from. */
const GIVEN = `--ink: ${INK}; --ground: ${GROUND}; --muted: ${MUTED}; --line: ${LINE}; --fault: ${FAULT}; --serif: Georgia, 'Times New Roman', serif; --sans: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;`;

/** Of the page in a frame: the widget and nothing around it. */
export const PAGE_CSS = `:root { color-scheme: light dark; --factbox-margin: 0; }
body { margin: 0; font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif; color: ${INK}; }
`;

/** Of the pages that people open: a story for readers, the gallery for editors. */
export const PAPER_CSS = `:root { color-scheme: light dark; --factbox-margin: 0; ${GIVEN} }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif; color: ${INK}; background: ${GROUND}; overflow-wrap: break-word; }
a { color: inherit; text-underline-offset: 0.15em; text-decoration-thickness: 0.0625em; }
h1 { margin: 0; padding-block-start: 0.5625rem; border-block-start: 0.1875rem solid; font-size: 2rem; line-height: 1.15; text-wrap: balance; }
h2 { margin: 1.5rem 0 0; font-size: 1.375rem; line-height: 1.3636; }
.quiet { margin: 0.5rem 0 0; font-size: 0.8125rem; line-height: 1.3846; color: ${MUTED}; }
article { margin-block-start: 3rem; scroll-margin-block-start: 5rem; }
ul.stories { margin: 0; padding: 0; list-style: none; }
ul.stories li { padding-block: 0.75rem; border-block-end: 1px solid ${LINE}; }
ul.stories a { font-weight: 700; text-decoration-line: none; }
ul.stories a:hover { text-decoration-line: underline; }
[role='search'] { position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.5rem 0.75rem; margin-block-start: 1.5rem; padding-block: 0.75rem; background: ${GROUND}; border-block-end: 1px solid ${LINE}; }
[role='search'] label { font-weight: 700; }
[role='search'] input { flex: 1 1 12rem; min-inline-size: 0; }
[role='search'] select { flex: none; }
[role='search'] .quiet { margin: 0; flex: none; font-variant-numeric: tabular-nums; }
input, select, button { box-sizing: border-box; min-height: 2rem; padding: 0.25rem 0.5rem; border: 1px solid ${MUTED}; border-radius: 0; font: inherit; font-size: 1rem; color: inherit; background: none; }
select { background: ${GROUND}; }
button { inline-size: 100%; text-align: start; cursor: pointer; }
button:enabled:hover { color: ${GROUND}; background: ${INK}; }
:focus-visible { outline: 0.1875rem solid; outline-offset: 0.125rem; }
summary { inline-size: fit-content; min-height: 1.75rem; margin-block-start: 0.75rem; font-weight: 700; cursor: pointer; }
.said { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
textarea { box-sizing: border-box; width: 100%; height: 3.75rem; padding: 0.25rem 0.5rem; border: 1px solid ${LINE}; border-radius: 0; font: 0.8125rem/1.3846 ui-monospace, Menlo, Consolas, monospace; color: inherit; background: none; resize: vertical; }
.embed factbox-snippet { margin-block-start: 1rem; }
@media print { [role='search'], details.embed { display: none; } }
`;
