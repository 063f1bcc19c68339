/**
 * A member of the document as the platform made it. Markup can take the place of one by its name: where a page holds
 * `<img name="currentScript">`, `document.currentScript` is that picture.
 */
export function own<K extends keyof Document>(name: K): Document[K] {
  const value = Reflect.get(Document.prototype, name, document);
  return typeof value === 'function' ? value.bind(document) : value;
}
