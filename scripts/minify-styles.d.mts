export function minifyStyles(code: string, filename: string): string;
