/** A value as a short quotation in a message; lists and objects are named, whatever they hold. */
export const show = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value)
    : typeof value === 'object' && value
      ? `this ${Array.isArray(value) ? 'list' : 'object'}`
      : String(value);
