const sheets = new Map<string, CSSStyleSheet>();

/** Gives a root styles, once: one constructed sheet a text, shared by all roots and allowed under any `style-src`. */
export function adopt(root: ShadowRoot, text: string): void {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
