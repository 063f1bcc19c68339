/** An invented share, as the check would take it from a survey: what is true of it is only how its source words it. */
export const share = (id: string, stated: string, comparator: string, anchor: unknown, more: object = {}) => {
  const exact = `${stated}, the Larkmouth residents’ survey says`;
  const unit = typeof anchor === 'object' && anchor && 'of' in anchor ? 'ratio' : 'percent';
  return {
    id,
    quantity: { stated, unit, anchor, comparator },
    measure: 'trust the sirens',
    population: 'residents of Larkmouth',
    claimant: 'survey',
    evidence: [{ source: 'bulletin', exact, start: 0, end: exact.length }],
    ...more,
  };
};
