/**
 * A member of the document as the platform made it, or as a script of the page has replaced it: consent managers put
 * functions of their own there. Markup can take the place of a member by its name, and is passed over: where a page
 * holds `<img name="currentScript">`, `document.currentScript` is that picture.
 */
export function own<K extends keyof Document>(name: K): Document[K] {
  const value = Reflect.get(Document.prototype, name, document);
  if (typeof value !== 'function') return value;
  // An element that holds a plug-in can be called as well.
  const replaced: unknown = document[name];
  return (typeof replaced === 'function' && !(replaced instanceof Node) ? replaced : value).bind(document);
}
