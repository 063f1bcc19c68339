/** How a figure stands to the number that its words lean on. Only `=` makes that number a value. */
export const COMPARATORS = ['=', '<', '<=', '>', '>=', '~', 'almost', 'between'] as const;
export type Comparator = (typeof COMPARATORS)[number];
