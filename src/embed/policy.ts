type Rules = Record<'createHTML' | 'createScriptURL', (text: string) => string>;
interface Factory {
  createPolicy(name: string, rules: Rules): unknown;
}
export interface Policy {
  createScriptURL(url: string): string;
}

const same = (text: string): string => text;
const { trustedTypes } = globalThis as { trustedTypes?: Factory };

/**
 * The one Trusted Types policy of the script. A page may allow it under either name: if another Lit or Factbox has taken
 * the first, the second is tried. If both are refused, the script goes on without a policy.
 */
export const policy = ['lit-html', 'factbox'].reduce<unknown>((made, name) => {
  try {
    return made ?? trustedTypes?.createPolicy(name, { createHTML: same, createScriptURL: same });
  } catch {
    return undefined;
  }
}, undefined) as Policy | undefined;

/** The build gives this to Lit as its `globalThis`. When Lit makes a policy, it gets this one. */
export const forLit = { trustedTypes: policy && { createPolicy: () => policy } };
