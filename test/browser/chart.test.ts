/* A chart: its table against the story, and a drawing that comes, changes and goes as it should. */
import { expect } from '@esm-bundle/chai';
import { Chart } from 'chart.js';
import { charts } from '../../stories/chart-data.ts';
import { type AnyWidget, every, make, one, rootOf, settled, show, textOf, until, warnings } from './page.ts';
import { casey, entryOf, flood, type Raw, WIDGETS } from './widgets.ts';

const chart = WIDGETS.find(({ tag }) => tag === 'factbox-chart') as (typeof WIDGETS)[number];

describe('factbox-chart', () => {
  const rows = (element: AnyWidget) =>
    every<HTMLTableRowElement>(element, 'tr').map(({ cells }) =>
      [...cells].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
  const canvases = (element: AnyWidget) => every<HTMLCanvasElement>(element, 'canvas');
  const drawn = async (element: AnyWidget) => {
    const count = every(element, '.plot').length;
    await until(() => canvases(element).length === count && canvases(element).every(({ width }) => width > 0));
    await settled();
  };
  /** The share of a canvas's middle row that has ink, by tenths. */
  const ink = (canvas: HTMLCanvasElement): boolean[] => {
    const { width, height } = canvas;
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, height * 0.4, width, 1);
    return Array.from({ length: width }, (_, x) => (data[x * 4 + 3] as number) > 200);
  };
  const inkIn = (canvas: HTMLCanvasElement, from: number, to: number): number => {
    const part = ink(canvas).slice(Math.round(canvas.width * from), Math.round(canvas.width * to));
    return part.filter(Boolean).length / part.length;
  };
  const withStatistic = (change: object, story = flood()): Raw => {
    Object.assign(entryOf(story, { collection: 'statistics' }, 'warned-saltpans'), change);
    return story;
  };
  const withQuantity = (stated: string, comparator: string, anchor: unknown, unit: unknown = 'percent') =>
    withStatistic({
      quantity: { stated, comparator, anchor, unit },
      evidence: [{ source: 'courier', exact: stated, start: 0, end: stated.length }],
    });
  const far = () => {
    const space = document.createElement('div');
    space.style.height = '5000px';
    document.body.append(space);
  };

  it('is a table of what the story says: label, stated figure, measure, population, claimant', async () => {
    const story = casey();
    const element = await show('factbox-chart', { item: 'experiences' }, story);
    const { rows: wanted } = entryOf(story, chart, 'experiences') as unknown as {
      rows: { statistic: string; label: string }[];
    };
    expect(rows(element)).to.have.length(wanted.length);
    wanted.forEach(({ statistic, label }, i) => {
      const [head, cell] = rows(element)[i] as [string, string];
      const { quantity, measure, population } = entryOf(story, { collection: 'statistics' }, statistic) as unknown as {
        quantity: { stated: string };
        measure: string;
        population: string;
      };
      expect(head).to.equal(label);
      for (const words of [quantity.stated, measure, population]) expect(cell).to.contain(words);
      expect(cell).to.match(/According to \S/);
    });
    expect(every(element, 'tbody th').every((th) => th.getAttribute('scope') === 'row')).to.equal(true);
    expect(one(element, 'caption').textContent).to.contain('What Met employees have experienced');
    expect(textOf(element)).not.to.match(/20\s?%|33/);
  });

  it('tells once what is true of every figure', async () => {
    const element = await show('factbox-chart', { item: 'warnings' }, flood());
    expect(textOf(element).match(/According to/g)).to.have.length(1);
    expect(one(element, 'caption').textContent).to.contain('According to');
    const other = await show('factbox-chart', { item: 'warnings' }, withStatistic({ measure: 'homes it reached' }));
    expect((rows(other)[1] as string[])[1]).to.contain('homes it reached');
    expect((rows(other)[0] as string[])[1]).to.contain('households that a warning reached');
  });

  it('has a row for each point of a line, and for each line a head where there are several', async () => {
    const story = flood();
    const entry = entryOf(story, chart, chart.other) as unknown as { sensitivity: []; series: { label: string }[] };
    entry.sensitivity = [];
    const alone = await show('factbox-chart', { item: chart.other }, story);
    expect(rows(alone)).to.deep.equal([
      ['2021', '9 times'],
      ['2022', '14 times'],
      ['2023', '21 times'],
    ]);
    entry.series.push({ ...(entry.series[0] as { label: string }), label: 'The south gate' });
    const both = await show('factbox-chart', { item: chart.other }, structuredClone(story));
    expect(rows(both)).to.have.length(8);
    expect(every(both, '[scope=rowgroup]').map(({ textContent }) => textContent)).to.deep.equal([
      'Both gates',
      'The south gate',
    ]);
    await drawn(both);
    expect(canvases(both)).to.have.length(1);
  });

  it('shows a withdrawn figure as such, draws the others, and carries their corrections and notes', async () => {
    const story = withStatistic({ sensitivity: ['drowning'] });
    story.corrections.push({ id: 'c', date: '2025-03-11', targets: ['warned-saltpans'], note: 'Put right.' });
    const element = await show('factbox-chart', { item: 'warnings' }, story);
    expect(textOf(element)).to.contain('Content note: drowning').and.to.contain('Put right.');
    const statistics = flood().statistics.map((entry) =>
      entry.id === 'warned-saltpans' ? { id: entry.id, withdrawn: { date: '2025-03-11', reason: 'Not so.' } } : entry,
    );
    const gone = await show('factbox-chart', { item: 'warnings' }, { ...flood(), statistics });
    expect((rows(gone)[1] as string[])[1]).to.match(/Withdrawn on 11 March 2025: Not so/);
    await drawn(gone);
    expect(canvases(gone)).to.have.length(2);
  });

  it('draws a value solid, on an axis from zero to the whole', async () => {
    const element = await show('factbox-chart', { item: 'warnings' }, flood());
    await drawn(element);
    const [quayside] = canvases(element) as [HTMLCanvasElement];
    expect(inkIn(quayside, 0.01, 0.7)).to.be.greaterThan(0.99);
    expect(inkIn(quayside, 0.72, 0.99)).to.be.lessThan(0.05);
  });

  type Part = [from: number, to: number];
  const OPEN: readonly [stated: string, comparator: string, anchor: unknown, open: Part, empty: Part][] = [
    ['below 50%', '<', 50, [0.01, 0.49], [0.52, 0.99]],
    ['more than 60%', '>', 60, [0.61, 0.99], [0.02, 0.59]],
    ['between 30% and 45%', 'between', { from: 30, to: 45 }, [0.3, 0.45], [0.47, 0.99]],
    ['about 40%', '~', 40, [0.32, 0.5], [0.51, 0.99]],
    ['almost 40%', 'almost', 40, [0.32, 0.4], [0.41, 0.99]],
  ];
  for (const [stated, comparator, anchor, open, empty] of OPEN) {
    it(`draws "${stated}" open, with paper in its ink`, async () => {
      const element = await show('factbox-chart', { item: 'warnings' }, withQuantity(stated, comparator, anchor));
      expect((rows(element)[1] as string[])[1]).to.contain(stated);
      await drawn(element);
      const canvas = canvases(element)[1] as HTMLCanvasElement;
      expect(inkIn(canvas, ...open)).to.be.within(0.1, 0.8);
      expect(inkIn(canvas, ...empty)).to.be.lessThan(0.05);
    });
  }

  const UNLIKE: readonly [name: string, stated: string, anchor: unknown, unit: unknown, alone: boolean][] = [
    ['a count beside shares', '640', 640, 'count', true],
    ['a thing beside shares', '640 homes', 640, { noun: 'homes' }, true],
    ['a ratio beside percent', 'one in five', { of: [1, 5] }, 'ratio', false],
  ];
  for (const [name, stated, anchor, unit, alone] of UNLIKE) {
    it(`${name}: ${alone ? 'a table alone, with no place for a drawing' : 'drawn'}`, async () => {
      const story = withQuantity(stated, '=', anchor, unit);
      const element = await show('factbox-chart', { item: 'warnings' }, story);
      await settled();
      expect(rows(element)).to.have.length(3);
      expect(every(element, '.plot')).to.have.length(alone ? 0 : 3);
      expect(warnings).to.deep.equal([]);
    });
  }

  it('has no place for lines all of whose figures were withdrawn', async () => {
    const story = flood();
    const statistics = story.statistics.map((entry) =>
      String(entry.id).startsWith('failures')
        ? { id: entry.id, withdrawn: { date: '2025-03-11', reason: 'No.' } }
        : entry,
    );
    const element = await show(
      'factbox-chart',
      { item: 'failures' },
      { ...story, findings: [], corrections: [], statistics },
    );
    expect(rows(element)).to.have.length(3);
    expect(every(element, '.plot')).to.have.length(0);
    expect(warnings).to.deep.equal([]);
  });

  // A picture beside its table needs no keys of its own: each value is a cell that stands there for everyone.
  for (const item of ['warnings', 'failures']) {
    it(`${item}: its values are the cells of a table in sight; the drawing is hidden from the tree and takes no focus`, async () => {
      const story = flood();
      entryOf(story, chart, 'failures').sensitivity = [];
      const element = await show('factbox-chart', { item }, story);
      await drawn(element);
      for (const canvas of canvases(element)) {
        expect(canvas.closest('[aria-hidden=true]')).not.to.equal(null);
        canvas.focus();
        expect(rootOf(element).activeElement).to.equal(null);
      }
      expect(every(element, '[aria-hidden=true] :is(a, button, [tabindex])')).to.deep.equal([]);
      const figures = every(element, 'td .figure');
      expect(figures.length).to.equal(3);
      for (const figure of figures) {
        expect(figure.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
        expect(figure.closest('details, [hidden], [aria-hidden=true]')).to.equal(null);
      }
    });
  }

  const LINES: readonly [width: number, dir: string, side: 'left' | 'right' | null][] = [
    [700, 'ltr', 'right'],
    [700, 'rtl', 'left'],
    [240, 'ltr', null],
  ];
  for (const [width, dir, side] of LINES) {
    it(`tells lines apart without colour at ${width} pixels, ${dir}: ${side ? 'a name at each end' : 'a legend of their marks'}`, async () => {
      const column = document.createElement('div');
      Object.assign(column.style, { width: `${width}px` });
      column.dir = dir;
      document.body.append(column);
      const element = await show('factbox-chart', { item: 'lines' }, charts, column);
      await drawn(element);
      const made = Chart.getChart(canvases(element)[0] as HTMLCanvasElement) as Chart;
      const { left, right } = made.chartArea;
      expect(made.legend?.options.display).to.equal(side === null);
      if (side === 'right') expect(made.width - right).to.be.greaterThan(50);
      if (side === 'left') expect(left).to.be.greaterThan(50);
      const lines = made.data.datasets.filter(({ type }) => type === 'line') as unknown as {
        pointStyle: string;
        borderDash: number[];
        data: { x: number; y: number }[];
      }[];
      expect(lines).to.have.length(3);
      expect(new Set(lines.map(({ pointStyle }) => pointStyle)).size).to.equal(3);
      expect(new Set(lines.map(({ borderDash }) => borderDash.join())).size).to.equal(3);
      // What is open stands beside its date: it covers no other line's point, and no other's strokes.
      const points = lines.flatMap(({ data }) => data).filter(({ y }) => !Number.isNaN(y));
      const strokes = made.data.datasets.filter(({ type }) => type === 'bar') as unknown as (typeof lines)[number][];
      const { x } = made.scales as unknown as { x: { getPixelForValue(value: number): number } };
      const places = strokes.map(({ data }) => [...new Set(data.map((one) => x.getPixelForValue(one.x)))]);
      expect(places.map(({ length }) => length)).to.deep.equal([0, 1, 1]);
      for (const place of places.flat()) {
        expect(place).to.be.within(left, right);
        for (const point of points) expect(Math.abs(x.getPixelForValue(point.x) - place)).to.be.greaterThan(6);
      }
    });
  }

  it('draws nothing until it comes near, and nothing moves when it does', async () => {
    far();
    const element = await show('factbox-chart', { item: 'warnings' }, flood());
    await settled();
    expect(canvases(element)).to.deep.equal([]);
    const { offsetHeight } = element;
    element.scrollIntoView();
    await drawn(element);
    expect(element.offsetHeight).to.equal(offsetHeight);
    expect(rootOf(element).querySelectorAll('.plot:empty')).to.have.length(0);
  });

  it('gives its canvases up when it goes, and draws again when it comes back', async () => {
    const element = await show('factbox-chart', { item: 'warnings' }, flood());
    await drawn(element);
    element.remove();
    expect(canvases(element)).to.deep.equal([]);
    document.body.append(element);
    await drawn(element);
    expect(canvases(element)).to.have.length(3);
  });

  it('takes the colours of another theme, and of the page, without being loaded again', async () => {
    const element = await show('factbox-chart', { item: 'warnings', theme: 'light' }, flood());
    await drawn(element);
    const shade = () => {
      const [canvas] = canvases(element);
      return canvas?.width
        ? [...(canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(40, canvas.height * 0.4, 1, 1).data]
        : [];
    };
    await until(() => (shade()[0] ?? 255) < 100);
    element.theme = 'dark';
    await until(() => (shade()[0] ?? 0) > 150);
    element.removeAttribute('theme');
    await until(() => (shade()[0] ?? 255) < 100);
    await settled();
    // Nothing of the element changes: the page does.
    document.body.style.color = 'rgb(0, 200, 0)';
    await until(() => shade()[1] === 200);
    element.style.setProperty('--factbox-accent', 'rgb(200, 0, 0)');
    await until(() => shade()[0] === 200 && shade()[1] === 0);
  });

  it('keeps to its column', async () => {
    const column = document.createElement('div');
    column.style.width = '240px';
    document.body.append(column);
    const element = make('factbox-chart', { item: 'warnings' }, flood());
    column.append(element);
    await until(() => every(element, '.plot').length);
    await drawn(element);
    expect(element.scrollWidth).to.be.at.most(240);
    const [canvas] = canvases(element) as [HTMLCanvasElement];
    const before = canvas.clientWidth;
    column.style.width = '480px';
    await until(() => (canvases(element)[0]?.clientWidth ?? 0) > before);
  });
});
