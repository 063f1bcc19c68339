import broadsheet from '../demo/broadsheet.css?inline';
import tabloid from '../demo/tabloid.css?inline';

/** The papers of the demo. `plain` is a page that knows nothing of Factbox and sets no token. */
export const PAPERS = ['plain', 'broadsheet', 'tabloid'] as const;

/** The tokens of a paper, which stand in the first rule of its style sheet; none of its other rules. */
function tokens(css: string, paper: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = [...sheet.cssRules].find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':root');
  if (!(root instanceof CSSStyleRule)) throw new Error(`The style sheet of the ${paper} has no :root rule`);
  return `.page[data-paper="${paper}"] { ${root.style.cssText} }`;
}

/** The page around a story: the paper's ground, ink and face, as an article page gives them to a widget. */
const page = `
  .page {
    box-sizing: border-box;
    padding: 1rem;
    background: var(--surface, light-dark(#fff, #17181a));
    color: var(--ink, light-dark(#1d1d1b, #e9e8e4));
    font: var(--body-size, 1rem) / 1.5 var(--text-face, system-ui, sans-serif);
  }
  #storybook-root > #root-inner > .page { min-block-size: 100vh; }
  .page > .column { margin-inline: auto; }
  .page figure { margin: 0; }
  .page figcaption {
    max-inline-size: 40rem;
    color: color-mix(in srgb, currentcolor 70%, transparent);
    font-size: 0.8125rem;
  }
  .page figcaption b { color: var(--ink, light-dark(#1d1d1b, #e9e8e4)); font-weight: 600; }
  .page figcaption code { font-size: 0.75rem; }
  .case + .case { margin-block-start: 2rem; }
  .case .page { margin-block-start: 0.75rem; }
  .docblock-source pre { white-space: pre-wrap; }
  .abreast { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1.5rem; }
`;

/** Makes the papers known to the preview's document. */
export function addPapers(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(page + tokens(broadsheet, 'broadsheet') + tokens(tabloid, 'tabloid'));
  document.adoptedStyleSheets.push(sheet);
}
