/** The package ships no types; these are of what the tests ask it. */
declare module 'edtf' {
  export function parse(text: string, constraints?: { level?: number }): { type: string };
  export default function edtf(text: string): { min: number; max: number };
}
