/**
 * A member of the document: the platform's own, or the function by which a script of the page has replaced it, as consent
 * managers do. Markup that shadows a member by its name is passed over. For example, `<img name="currentScript">` makes
 * `document.currentScript` that picture.
 */
export function own<K extends keyof Document>(name: K): Document[K] {
  const value = Reflect.get(Document.prototype, name, document);
  if (typeof value !== 'function') return value;
  // For an element that holds a plug-in, `typeof` says "function" too.
  const replaced: unknown = document[name];
  return (typeof replaced === 'function' && !(replaced instanceof Node) ? replaced : value).bind(document);
}
