/* What factbox-timeline shows: dates in order and no more exact than the story has them, undated events apart, and a scale only where all dates allow one. */
import { expect } from '@esm-bundle/chai';
import type { ItemElement } from '../../src/core/item-element.ts';
import { every, fresh, one, show, textOf, warnings } from './page.ts';
import { casey, flood, type Raw } from './widgets.ts';

const TAG = 'factbox-timeline';

/** A story with an event for each date, in that order; its id is its place. */
function dated(...dates: readonly (string | null)[]): Raw {
  const story = flood();
  const [event] = story.events;
  story.id = `t${fresh()}`;
  story.events = dates.map((date, i) => ({ ...event, id: `e${i}`, date, text: `Of ${date}`, agents: [] })) as never;
  story.corrections = [];
  return story;
}
const line = (element: Element) => every(element, 'ol > li').map(({ dataset }) => dataset.item);
const rest = (element: Element) => every(element, '.rows [part=entry]').map(({ dataset }) => dataset.item);

describe(`${TAG}: order`, () => {
  const ORDERS: readonly [name: string, sorted: readonly string[]][] = [
    ['days', ['1999-12-31', '2000-01-01', '2000-01-02', '2000-02-01']],
    ['a year before its months, a month before its days', ['2000', '2000-01', '2000-01-01', '2000-02']],
    ['ranges by their beginning', ['1999', '2000-03/2010', '2000-04', '2001/2002']],
    ['what has no known beginning by its end', ['1999', '../2000', '2001', '/2002', '2003/..', '2004/']],
    ['marks make no difference', ['1999~', '2000?', '2001%', '2002']],
    [
      'long years, years before Christ, seasons and times',
      [
        'Y-17000',
        '-004X',
        '-0043',
        '-0043-03-15',
        '-0042',
        '0033',
        '2021-21',
        '2021-05',
        '2021-05-03T09:00:00',
        '2021-05-03T14:30:00',
        '2021-23',
        'Y17000',
      ],
    ],
    [
      'open digits from their first',
      ['18XX', '1850', '199X', '1995', '2000-XX', '2000-02', '2000-03-XX', '2000-03-04'],
    ],
  ];
  for (const [name, sorted] of ORDERS) {
    it(name, async () => {
      const backwards = [...sorted].reverse();
      const element = await show(TAG, {}, dated(...backwards));
      expect(line(element)).to.deep.equal(sorted.map((date) => `e${backwards.indexOf(date)}`));
    });
  }

  it('is the story’s where dates are level', async () => {
    expect(line(await show(TAG, {}, dated('2001', '2000', '2001', '2000~', '2001/2009')))).to.deep.equal([
      'e1',
      'e3',
      'e0',
      'e2',
      'e4',
    ]);
  });
});

describe(`${TAG}: a date that is stated and not known`, () => {
  const story = () => {
    const told = dated('2001', null, '2000', null, null);
    told.events.forEach((event, i) => {
      if (i === 1 || i === 3) Object.assign(event, { dateStated: i === 1 ? 'on Wednesday' : 'one evening' });
    });
    return told;
  };

  it('stands behind the event that the story tells before it, in the words of the source', async () => {
    const element = await show(TAG, {}, story());
    expect(line(element)).to.deep.equal(['e2', 'e3', 'e0', 'e1']);
    expect(every(element, 'ol > li [part=date]').map(({ textContent }) => textContent)).to.deep.equal([
      '2000',
      'one evening',
      '2001',
      'on Wednesday',
    ]);
    expect(rest(element)).to.deep.equal(['e4']);
  });

  it('takes no scale', async () => {
    const element = await show(TAG, { scale: 'proportional' }, story());
    expect((one(element, 'ol') as HTMLElement).style.gridTemplateRows).to.equal('');
  });
});

describe(`${TAG}: dates`, () => {
  const DATES: readonly [edtf: string, words: string, datetimes: readonly [datetime: string, words: string][]][] = [
    ['2021', '2021', [['2021', '2021']]],
    ['2021-12', 'December 2021', [['2021-12', 'December 2021']]],
    ['2024-01-17', '17 January 2024', [['2024-01-17', '17 January 2024']]],
    [
      '2014-06/2015-09',
      'June 2014 to September 2015',
      [
        ['2014-06', 'June 2014'],
        ['2015-09', 'September 2015'],
      ],
    ],
    ['2009~', 'about 2009', [['2009', '2009']]],
    ['2009?', '2009 (uncertain)', [['2009', '2009']]],
    ['2009-03%', 'about March 2009 (uncertain)', [['2009-03', 'March 2009']]],
    [
      '2009~/2010-05-01',
      'about 2009 to 1 May 2010',
      [
        ['2009', '2009'],
        ['2010-05-01', '1 May 2010'],
      ],
    ],
    ['2020/..', 'since 2020', [['2020', '2020']]],
    ['../2020', 'until 2020', [['2020', '2020']]],
    // Not known is not open: it does not go on until now.
    ['2020/', '2020 to ?', [['2020', '2020']]],
    ['/2020', '? to 2020', [['2020', '2020']]],
    ['2021-XX', '2021', [['2021', '2021']]],
    ['2021-12-XX', 'December 2021', [['2021-12', 'December 2021']]],
    ['199X', 'the 1990s', []],
    ['18XX', '1800–1899', []],
  ];
  // https://html.spec.whatwg.org/#datetime-value, as far as a year, month or day goes.
  const VALID = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
  for (const [edtf, words, datetimes] of DATES) {
    it(`${edtf} is "${words}"`, async () => {
      const element = await show(TAG, {}, dated(edtf));
      const date = one(element, '[part~=date]');
      expect(date.textContent).to.equal(words);
      const times = [...date.querySelectorAll('time')].map((time) => [time.dateTime, time.textContent]);
      expect(times).to.deep.equal(datetimes);
      for (const [datetime] of times) expect(datetime).to.match(VALID);
    });
  }
});

describe(`${TAG}: undated events`, () => {
  it('stand under a heading of their own, in the order of the story, behind the dated ones', async () => {
    const element = await show(TAG, {}, dated(null, '2001', null, '2000'));
    expect([line(element), rest(element)]).to.deep.equal([
      ['e3', 'e1'],
      ['e0', 'e2'],
    ]);
    const headings = every(element, '[role=heading]').map((heading) => [
      heading.getAttribute('aria-level'),
      heading.textContent,
    ]);
    expect(headings).to.deep.equal([
      ['2', 'Timeline'],
      ['3', 'No date given'],
    ]);
    expect(every(element, '.rows time, .rows [part~=date]').length).to.equal(0);
    const none = await show(TAG, { 'heading-level': 'none' }, dated(null));
    expect(one(none, '.what').getAttribute('aria-label')).to.equal('No date given');
  });

  it('need no line, nor dated ones a group', async () => {
    expect(every(await show(TAG, {}, dated(null)), 'ol').length).to.equal(0);
    expect(every(await show(TAG, {}, dated('2001')), '.rows').length).to.equal(0);
  });

  it('of the Casey review are six; none of them has a date', async () => {
    const element = await show(TAG, {}, casey());
    expect(line(element)).to.deep.equal(['port-crimes', 'inquest']);
    expect(rest(element)).to.deep.equal(
      casey()
        .events.filter(({ date }) => date === null)
        .map(({ id }) => id),
    );
  });

  it('come before withdrawn ones, of which no date is known any more', async () => {
    const story = dated('2001', null);
    story.events.unshift({ id: 'gone', withdrawn: { date: '2025-03-11', reason: 'It was never so.' } });
    const element = await show(TAG, {}, story);
    expect([line(element), rest(element)]).to.deep.equal([['e0'], ['e1', 'gone']]);
    expect(one(element, '[part=withdrawn]').textContent).to.contain('It was never so.');
  });
});

describe(`${TAG}: who had a part`, () => {
  const agents = async (change: (story: Raw) => void) => {
    const story = dated('2001');
    change(story);
    const element = await show(TAG, {}, story);
    return every(element, '[part=agents] p').map(({ textContent }) => textContent);
  };
  const CASES: readonly [name: string, text: string, ids: readonly string[], shown: readonly string[]][] = [
    ['is named with a role', 'It began.', ['fennick-gates'], ['Fennick Gates', 'builder of the barrier']],
    ['is not named twice', 'Fennick Gates began it.', ['fennick-gates'], []],
    ['is named as anonymous', 'the deputy mayor voted.', ['deputy-mayor'], ['the deputy mayor', 'anonymous']],
  ];
  for (const [name, text, ids, expected] of CASES) {
    it(name, async () => {
      const found = await agents(({ events: [event] }) => Object.assign(event as object, { text, agents: ids }));
      expect(found).to.deep.equal(expected);
    });
  }
});

describe(`${TAG}: scale`, () => {
  const scaled = (...dates: (string | null)[]) => show(TAG, { scale: 'proportional' }, dated(...dates));
  /** Where each point stands, from the first on, in parts of the whole. */
  function places(element: ItemElement<'events'>): number[] {
    const tops = every(element, 'ol > li').map((item) => item.getBoundingClientRect().top);
    const [first = 0] = tops;
    return tops.map((top) => (top - first) / ((tops.at(-1) as number) - first));
  }

  const SCALES: readonly [name: string, dates: readonly (string | null)[], places: readonly number[]][] = [
    ['years', ['2000', '2001', '2004'], [0, 0.25, 1]],
    ['months, across a year', ['2000-11', '2001-01', '2001-11'], [0, 1 / 6, 1]],
    ['days, across a leap day', ['2024-02-28', '2024-03-01', '2024-03-07'], [0, 0.25, 1]],
    ['in whatever order', ['2004', '2000', '2001'], [0, 0.25, 1]],
    ['beside undated ones', [null, '2000', '2001', '2004'], [0, 0.25, 1]],
  ];
  for (const [name, dates, expected] of SCALES) {
    it(name, async () => {
      const element = await scaled(...dates);
      // However tall the words of one are.
      const text = one(element, 'ol > li:nth-child(2) [part=text]');
      for (const words of [text.textContent, 'One word after another. '.repeat(60)]) {
        text.textContent = words;
        places(element as never).forEach((place, i) => {
          expect(place).to.be.closeTo(expected[i] as number, 0.01);
        });
      }
      expect(warnings).to.deep.equal([]);
    });
  }

  const NONE: readonly [name: string, dates: readonly string[]][] = [
    ['an approximate date', ['2000', '2001~', '2004']],
    ['an uncertain date', ['2000?', '2001', '2004']],
    ['a range', ['2000', '2001/2002', '2004']],
    ['open digits', ['199X', '2001', '2004']],
    ['dates of several precisions', ['2000', '2001-05', '2004']],
    ['two of the same date', ['2000', '2001', '2001']],
    ['dates far too close for the whole', ['1900', '2000', '2001']],
  ];
  for (const [name, dates] of NONE) {
    it(`is refused for ${name}, and the developer is told once`, async () => {
      const story = dated(...dates);
      const element = await show(TAG, { scale: 'proportional' }, story);
      expect(one<HTMLElement>(element, 'ol').style.gridTemplateRows).to.equal('');
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.contain(`<${TAG}>`).and.to.contain(story.id).and.to.contain('$.events');
      await show(TAG, { scale: 'proportional' }, story);
      expect(warnings.length).to.equal(1);
    });
  }

  it('comes and goes with the attribute, and without it nobody is told', async () => {
    const element = await show(TAG, {}, dated('2000', '2001', '2004'));
    const rows = () => one<HTMLElement>(element, 'ol').style.gridTemplateRows;
    expect(rows()).to.equal('');
    element.setAttribute('scale', 'proportional');
    await element.updateComplete;
    expect(rows()).to.equal('1fr 3fr');
    element.removeAttribute('scale');
    await element.updateComplete;
    expect(rows()).to.equal('');
    await show(TAG, {}, dated('2000', '2001~'));
    expect(warnings).to.deep.equal([]);
    expect(textOf(element)).to.contain('Of 2001');
  });
});
