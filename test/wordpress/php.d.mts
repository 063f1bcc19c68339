export const versions: readonly string[];
export function startPhp(version: string, folders: readonly string[]): Promise<(code: string) => Promise<string>>;
