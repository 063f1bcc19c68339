type Rules = Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => string>>;
interface Factory {
  createPolicy(name: string, rules: Rules): Rules;
}

const rules: Rules = {
  // What is parsed as a document without a window runs nothing and loads nothing.
  createHTML: (html) => html,
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`${url} is no script of the Desk`);
    return url;
  },
};

const { trustedTypes } = globalThis as { trustedTypes?: Factory };

/** The Desk's own Trusted Types policy: for the inert parser, and for its worker. */
export const policy: Rules = trustedTypes?.createPolicy('factbox-desk', rules) ?? rules;
