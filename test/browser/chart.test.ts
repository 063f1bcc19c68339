/* A chart: its table against the story, and a drawing that comes, changes and goes as it should. */
import { expect } from '@esm-bundle/chai';
import { Chart } from 'chart.js';
import { charts } from '../../stories/chart-data.ts';
import { colourOf, inkOf } from './ink.ts';
import { type AnyWidget, every, make, one, settled, show, textOf, until, warnings } from './page.ts';
import { casey, entryOf, flood, type Raw, WIDGETS } from './widgets.ts';

const chart = WIDGETS.find(({ tag }) => tag === 'factbox-chart') as (typeof WIDGETS)[number];

describe('factbox-chart', () => {
  const rows = (element: AnyWidget) =>
    every<HTMLTableRowElement>(element, 'tr').map(({ cells }) =>
      [...cells].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
  const canvases = (element: AnyWidget) => every<HTMLCanvasElement>(element, '.drawing > canvas');
  const drawn = async (element: AnyWidget) => {
    const count = every(element, '.drawing').length;
    await until(() => canvases(element).length === count && canvases(element).every(({ width }) => width > 0));
    await settled();
  };
  const chartOf = (element: AnyWidget) => Chart.getChart(canvases(element)[0] as HTMLCanvasElement) as Chart;
  /** The share of a row's bar that has ink, between two parts of its axis. */
  const inkIn = (element: AnyWidget, row: number, from: number, to: number): number => {
    const part = inkOf(element, row);
    const piece = part.slice(Math.round(part.length * from), Math.round(part.length * to));
    return piece.filter(Boolean).length / piece.length;
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
    expect(every(gone, '.bar')).to.have.length(2);
    expect(inkIn(gone, 1, 0.01, 0.33)).to.be.greaterThan(0.98);
  });

  it('is one chart, whose bars lie in their rows at any width', async () => {
    const column = document.createElement('div');
    document.body.append(column);
    for (const width of ['700px', '240px', '480px']) {
      column.style.width = width;
      column.replaceChildren();
      const element = await show('factbox-chart', { item: 'comparators' }, charts, column);
      await drawn(element);
      expect(canvases(element)).to.have.length(1);
      expect(Object.values(Chart.instances)).to.have.length(1);
      // Solid up to 52, 60, 75 and 40 less its fade.
      for (const [row, end] of [
        [0, 52],
        [3, 60],
        [4, 75],
        [5, 30],
      ] as const) {
        expect(inkIn(element, row, 0.01, end / 100 - 0.02), `row ${row} at ${width}`).to.be.greaterThan(0.99);
        expect(inkIn(element, row, end / 100 + 0.01, end / 100 + 0.08)).to.be.lessThan(0.95);
      }
    }
  });

  const UNLIKE: readonly [name: string, stated: string, anchor: unknown, unit: unknown, alone: boolean][] = [
    ['a count beside shares', '640', 640, 'count', true],
    ['a thing beside shares', '640 homes', 640, { noun: 'homes' }, true],
    ['a ratio beside percent', 'one in five', { of: [1, 5] }, 'ratio', false],
    ['a share below zero', 'minus 5%', -5, 'percent', true],
  ];
  for (const [name, stated, anchor, unit, alone] of UNLIKE) {
    it(`${name}: ${alone ? 'a table alone, with no place for a drawing' : 'drawn'}`, async () => {
      const story = withQuantity(stated, '=', anchor, unit);
      const element = await show('factbox-chart', { item: 'warnings' }, story);
      await settled();
      expect(rows(element)).to.have.length(3);
      expect(every(element, '.bar')).to.have.length(alone ? 0 : 3);
      expect(every(element, '.drawing')).to.have.length(alone ? 0 : 1);
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
    expect(every(element, '.drawing')).to.have.length(0);
    expect(warnings).to.deep.equal([]);
  });

  it('has its values in cells of the table, in sight of everyone', async () => {
    for (const item of ['warnings', 'failures']) {
      const story = flood();
      entryOf(story, chart, 'failures').sensitivity = [];
      const element = await show('factbox-chart', { item }, story);
      await drawn(element);
      const figures = every(element, 'td .figure');
      expect(figures.length).to.equal(3);
      for (const figure of figures) {
        expect(figure.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
        expect(figure.closest('details, [hidden], [aria-hidden=true]')).to.equal(null);
      }
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`numbers its axis at both ends, ${dir}`, async () => {
      const column = document.createElement('div');
      Object.assign(column, { dir });
      column.style.width = '400px';
      document.body.append(column);
      const element = await show('factbox-chart', { item: 'warnings' }, flood(), column);
      await drawn(element);
      const [canvas] = canvases(element) as [HTMLCanvasElement];
      const outer = canvas.getBoundingClientRect();
      const axis = one(element, '.axis').getBoundingClientRect();
      const ratio = canvas.width / outer.width;
      /** Whether anything is written in a fifth of the axis, from the left. Engines set the outer numbers in or on the edge. */
      const written = (fifth: number): boolean => {
        const [x, y] = [axis.left - outer.left + (axis.width * fifth) / 5, axis.top - outer.top + 4];
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const box = [x, y, axis.width / 5, axis.height - 4].map((n) => Math.round(n * ratio)) as [
          number,
          number,
          number,
          number,
        ];
        return context.getImageData(...box).data.some((value, i) => i % 4 === 3 && value > 100);
      };
      // A drawing takes the width of its column in its own time.
      await until(() => [0, 4].every(written));
    });
  }

  describe('the tooltip', () => {
    const tip = (element: AnyWidget) => one(element, '.tip');
    const shown = (element: AnyWidget) => Number(getComputedStyle(tip(element)).opacity) === 1;
    const said = (element: AnyWidget) => (tip(element).textContent ?? '').replace(/\s+/g, ' ').trim();
    /** A pointer over a point of the drawing, in parts of its width and height. */
    const point = (element: AnyWidget, type: string, row: number) => {
      const canvas = canvases(element)[0] as HTMLCanvasElement;
      const { left, top, width, height } = (every(element, '.bar')[row] as HTMLElement).getBoundingClientRect();
      const at = { clientX: left + width * 0.1, clientY: top + height / 2, bubbles: true };
      if (type.startsWith('mouse')) return canvas.dispatchEvent(new MouseEvent(type, at));
      // No Touch in every engine: Chart.js asks an event for its touches alone.
      return canvas.dispatchEvent(Object.assign(new Event(type), { touches: [at] }));
    };

    for (const type of ['mousemove', 'touchstart']) {
      it(`tells on ${type} the figure as stated, of whom, and whose claim it is`, async () => {
        const story = casey();
        const element = await show('factbox-chart', { item: 'experiences' }, story);
        await drawn(element);
        expect(shown(element)).to.equal(false);
        const { rows: wanted } = entryOf(story, chart, 'experiences') as unknown as { rows: { statistic: string }[] };
        for (const [row, { statistic }] of wanted.entries()) {
          point(element, type, row);
          await until(() => shown(element));
          const { quantity, measure, population, claimant } = entryOf(
            story,
            { collection: 'statistics' },
            statistic,
          ) as unknown as { quantity: { stated: string }; measure: string; population: string; claimant: string };
          const { name } = entryOf(story, { collection: 'agents' }, claimant) as unknown as { name: string };
          await until(() => said(element).includes(quantity.stated));
          for (const words of [measure, population, name]) expect(said(element)).to.contain(words);
        }
        expect(said(element)).to.contain('does not make clear whose claim');
        expect(said(element)).not.to.match(/20\s?%|33/);
        point(element, 'mouseout', 0);
        await until(() => !shown(element));
      });
    }

    it('goes through the marks by keyboard, in the order of the table; Escape and leaving hide it', async () => {
      const element = await show('factbox-chart', { item: 'lines' }, charts);
      await drawn(element);
      const [canvas] = canvases(element) as [HTMLCanvasElement];
      const press = (key: string) => canvas.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      expect([canvas.tabIndex, canvas.getAttribute('role')]).to.deep.equal([0, 'group']);
      expect(canvas.getAttribute('aria-label')).to.equal('Trust in the sirens by part of town');
      canvas.focus();
      const order = ['80%', '74%', '71%', '64%', '58%', 'below 50%', '41%', 'about 35%', '22%'];
      expect(press('Home')).to.equal(false);
      for (const stated of order) {
        expect(said(element)).to.contain(stated);
        press('ArrowRight');
      }
      expect(said(element), 'the last stays').to.contain('22%');
      press('ArrowLeft');
      expect(said(element)).to.contain('Harbour, June 2021').and.to.contain('about 35%');
      expect(press('a'), 'no other key is taken').to.equal(true);
      press('Escape');
      expect(shown(element)).to.equal(false);
      press('End');
      expect(shown(element)).to.equal(true);
      canvas.blur();
      expect(shown(element)).to.equal(false);
    });

    it('stays inside the drawing, and is told to assistive technology', async () => {
      const column = document.createElement('div');
      column.style.width = '240px';
      document.body.append(column);
      const element = await show('factbox-chart', { item: 'comparators' }, charts, column);
      await drawn(element);
      const outer = one(element, '.drawing').getBoundingClientRect();
      expect(tip(element).getAttribute('role')).to.equal('status');
      for (let row = 0; row < 8; row += 1) {
        point(element, 'mousemove', row);
        await settled();
        const { left, right, top, bottom } = tip(element).getBoundingClientRect();
        expect([left >= outer.left - 1, right <= outer.right + 1], `row ${row}`).to.deep.equal([true, true]);
        expect([top >= outer.top - 1, bottom <= outer.bottom + 1], `row ${row}`).to.deep.equal([true, true]);
      }
      expect(column.scrollWidth).to.equal(240);
    });
  });

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
      const made = chartOf(element);
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
      const strokes = made.data.datasets.filter(
        ({ type }) => type === 'factbox-marks',
      ) as unknown as (typeof lines)[number][];
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
  });

  it('gives its canvases up when it goes, and draws again when it comes back', async () => {
    const element = await show('factbox-chart', { item: 'warnings' }, flood());
    await drawn(element);
    element.remove();
    expect(canvases(element)).to.deep.equal([]);
    expect(Object.values(Chart.instances)).to.deep.equal([]);
    document.body.append(element);
    await drawn(element);
    expect(canvases(element)).to.have.length(1);
    expect(Object.values(Chart.instances)).to.have.length(1);
  });

  it('takes the colours of another theme, and of the page, without being loaded again', async () => {
    const element = await show('factbox-chart', { item: 'warnings', theme: 'light' }, flood());
    await drawn(element);
    const shade = () => {
      return canvases(element)[0]?.width ? colourOf(element, 0, 0.05) : [];
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
    await until(() => every(element, '.drawing').length);
    await drawn(element);
    expect(element.scrollWidth).to.be.at.most(240);
    const [canvas] = canvases(element) as [HTMLCanvasElement];
    const before = canvas.clientWidth;
    column.style.width = '480px';
    await until(() => (canvases(element)[0]?.clientWidth ?? 0) > before);
  });
});
