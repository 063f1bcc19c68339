/**
 * Where a phrase stands in a passage as whole words and whole numbers, or `null`. White space is folded, nothing else.
 */
export function statedAt(stated: string, passage: string): { readonly start: number; readonly end: number } | null {
  const words = stated.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const before = String.raw`(?<![\p{L}\p{N}%\p{Sc}]|\p{N}[.,]|(?<![\p{L}\p{N}])[−-])`;
  const after = String.raw`(?![\p{L}\p{N}%]|[.,]\p{N})`;
  const found = new RegExp(`${before}${words.join('\\s+')}${after}`, 'u').exec(passage);
  return found && { start: found.index, end: found.index + found[0].length };
}
