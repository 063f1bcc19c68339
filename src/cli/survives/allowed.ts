/** The tags that a filter keeps, each with its own attributes beside those that every tag may have. */
export interface Allowed {
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Attributes of every tag; `data-*` stands for all that begin so. */
  readonly everywhere: readonly string[];
}

/** `a href rel; p align` as a table. */
const table = (text: string): Allowed['tags'] =>
  Object.fromEntries(
    text
      .split(';')
      .map((entry) => entry.trim().split(/\s+/))
      .map(([tag = '', ...attributes]) => [tag, attributes]),
  );

/** WordPress: `wp_kses_allowed_html('post')`, through which the posts of authors and contributors pass. */
export const WORDPRESS: Allowed = {
  tags: table(`
    address; a href rel rev name target download; abbr; acronym; area alt coords href nohref shape target;
    article align; aside align; audio autoplay controls loop muted preload src; b; bdo; big; blockquote cite; br;
    button disabled name type value; caption align; cite; code; col align char charoff span valign width;
    colgroup align char charoff span valign width; del datetime; dd; dfn; details align open; div align; dl; dt; em;
    fieldset; figure align; figcaption align; font color face size; footer align; h1 align; h2 align; h3 align;
    h4 align; h5 align; h6 align; header align; hgroup align; hr align noshade size width; i;
    img alt align border height hspace loading longdesc vspace src usemap width; ins datetime cite; kbd; label for;
    legend align; li align value; main align; map name; mark; menu type; nav align; p align; pre width; q cite; rb; rp;
    rt; rtc; ruby; s; samp; span align; section align; small; strike; strong; sub; summary align; sup;
    table align bgcolor border cellpadding cellspacing rules summary width; tbody align char charoff valign;
    td abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width;
    textarea cols rows disabled name readonly; tfoot align char charoff valign;
    th abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width;
    thead align char charoff valign; title; tr align bgcolor char charoff valign;
    track default kind label src srclang; tt; u; ul type; ol start type reversed; var;
    video autoplay controls height loop muted playsinline poster preload src width`),
  everywhere: [
    ...['aria-controls', 'aria-current', 'aria-describedby', 'aria-details', 'aria-expanded', 'aria-hidden'],
    ...['aria-label', 'aria-labelledby', 'aria-live', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style'],
    ...['title', 'role', 'xml:lang'],
  ],
};

/** Drupal: `filter_html` as the text format "Basic HTML" of a new site has it. */
export const DRUPAL: Allowed = {
  tags: table(`
    br; p; h2 id; h3 id; h4 id; h5 id; h6 id; cite; dl; dt; dd; a hreflang href; blockquote cite; ul type; ol type start;
    strong; em; code; li; img src alt data-entity-uuid data-entity-type height width data-caption data-align`),
  everywhere: ['lang', 'dir'],
};

/** No one reader's list, but what nearly all of them show: text, its structure, links and pictures. */
export const FEED: Allowed = {
  tags: table(`
    a href title; abbr title; b; blockquote; br; cite; code; dd; del; dl; dt; em; figcaption; figure; h1; h2; h3; h4; h5;
    h6; hr; i; img alt src title; ins; li; ol; p; pre; q; s; small; strong; sub; sup; table; tbody; td colspan rowspan;
    tfoot; th colspan rowspan; thead; tr; u; ul`),
  everywhere: [],
};
