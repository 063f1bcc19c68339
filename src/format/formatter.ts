const made = new Map<string, unknown>();

/**
 * A formatter of the platform, such as `Intl.NumberFormat`, for a locale and options. Each is made once: making one takes
 * about a hundred times as long as its use.
 */
export function formatter<O, F>(
  Formatter: new (locale: string, options?: O) => F,
  locale: string,
  options: NoInfer<O>,
): F {
  const key = [Formatter.name, locale, ...Object.entries(options as object)].join();
  const format = (made.get(key) as F | undefined) ?? new Formatter(locale, options);
  made.set(key, format);
  return format;
}
