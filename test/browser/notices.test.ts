/* What stands around and in place of an item: source, corrections, content notes, withdrawals; and how it is set. */
import { expect } from '@esm-bundle/chai';
import type { FactboxToggleEvent, FactboxViewEvent } from '../../src/core/events.ts';
import { every, expectNoFallback, inState, one, settled, show, textOf, told, withoutWaiting } from './page.ts';
import {
  entryOf,
  flood,
  floodCorrected,
  floodSensitive,
  floodWith,
  floodWithdrawn,
  NOTE,
  showsItems,
  TOPIC,
  WIDGETS,
  WITHDRAWN,
} from './widgets.ts';

const level = (element: Element): string[] =>
  every(element, '[role=heading]').map((heading) => heading.getAttribute('aria-level') ?? '');

for (const widget of WIDGETS) {
  const { tag, flood: item, says } = widget;

  // The element that lists the sources has no line for them.
  if (widget.collection !== 'sources')
    describe(`${tag}: source`, () => {
      it('names the source, and links to the passage', async () => {
        const element = await show(tag, { item }, flood());
        const line = one(element, '[part~=source]');
        expect(line.textContent).to.match(/^Source: ?The Larkmouth Courier/);
        const link = one<HTMLAnchorElement>(element, 'a[part~=source-link]');
        // Those who speak have the evidence of what they said; a chart has that of its figures.
        const sourced = !showsItems(widget)
          ? entryOf(flood(), { collection: 'quotes' }, 'minutes')
          : widget.collection === 'charts'
            ? entryOf(flood(), { collection: 'statistics' }, 'warned-quayside')
            : entryOf(flood(), widget, item);
        const evidence = sourced.evidence as { exact: string }[];
        expect(link.href).to.match(/^https:\/\/courier\.example\/larkmouth-barrier-review#:~:text=/);
        // What stands around a passage that occurs twice is marked with a hyphen.
        const [start] = link.hash
          .replace('#:~:text=', '')
          .split(',')
          .filter((part) => !part.endsWith('-'))
          .map(decodeURIComponent);
        expect(evidence[0]?.exact.replace(/\s+/g, ' ')).to.contain(start);
      });

      it('names a source without an address, and links nowhere', async () => {
        const story = flood();
        for (const source of story.sources) source.url = null;
        const element = await show(tag, { item }, story);
        expect(one(element, '[part~=source]').textContent).to.contain('The Larkmouth Courier');
        expect(every(element, 'a').length).to.equal(0);
      });
    });

  describe(`${tag}: setting`, () => {
    it('has headings of the level the page asks for', async () => {
      for (const asked of ['2', '3', '4', '5', '6']) {
        const element = await show(tag, { item, 'heading-level': asked }, flood());
        const [first, ...rest] = level(element);
        expect(first, asked).to.equal(asked);
        // Headings inside go one further down, and never beyond the last.
        for (const inner of rest) expect(Number(inner)).to.equal(Math.min(6, Number(asked) + 1));
      }
      for (const none of ['none', '1', '7', 'two', '']) {
        expect(level(await show(tag, { item, 'heading-level': none }, flood())), none).to.deep.equal([]);
      }
    });

    it('takes the page’s colours, or brings its own', async () => {
      document.body.style.color = 'rgb(1, 2, 3)';
      const colours = async (theme: string) => {
        const element = await show(tag, { item, theme }, flood());
        const { color, backgroundColor } = getComputedStyle(one(element, '.root'));
        const sum = (text: string) =>
          (text.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
        return { color, backgroundColor, ink: sum(color), ground: sum(backgroundColor) };
      };
      const auto = await colours('auto');
      expect(auto.color).to.equal('rgb(1, 2, 3)');
      expect(auto.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      const [light, dark] = [await colours('light'), await colours('dark')];
      expect(light.ink).to.be.lessThan(dark.ink);
      expect(light.ground).to.be.greaterThan(dark.ground);
    });

    it('shows :host([hidden]) not at all', async () => {
      const element = await show(tag, { item, hidden: '' }, flood());
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('follows a late lang and dir', async () => {
      const element = await show(tag, { item }, flood());
      expect(one(element, '.root').lang).to.equal('en-GB');
      element.dir = 'rtl';
      expect(getComputedStyle(one(element, '.root')).direction).to.equal('rtl');
    });

    it('tells once that it was in view, and what was', async () => {
      await withoutWaiting(1000, async () => {
        const seen: FactboxViewEvent[] = [];
        const listen = (event: Event) => seen.push(event as FactboxViewEvent);
        document.addEventListener('factbox-view', listen);
        const spacer = document.createElement('div');
        spacer.style.blockSize = '400vh';
        document.body.append(spacer);
        const element = await show(tag, { item }, flood());
        await settled();
        expect(seen, 'out of view').to.deep.equal([]);
        const viewed = told(document, 'factbox-view');
        element.scrollIntoView();
        await viewed;
        expect(seen[0]?.target === element).to.equal(true);
        expect(seen[0]?.items).to.deep.equal([item]);
        expect([seen[0]?.bubbles, seen[0]?.composed]).to.deep.equal([true, true]);
        scrollTo(0, 0);
        await settled();
        element.scrollIntoView();
        await settled();
        document.body.append(element);
        await settled();
        expect(seen.length).to.equal(1);
        document.removeEventListener('factbox-view', listen);
      });
    });
  });

  if (!showsItems(widget)) continue;
  describe(`${tag}: notices`, () => {
    it('tells of a correction: when, what, before and after', async () => {
      const plain = await show(tag, { item }, flood());
      expect(every(plain, '[part~=correction]').length).to.equal(0);
      const element = await show(tag, { item }, floodCorrected(widget));
      expect(textOf(element)).to.contain(says);
      const note = one(element, '[part~=correction]').textContent ?? '';
      for (const words of [NOTE, '11 March 2025', 'no', 'yes']) expect(note).to.contain(words);
    });

    it('says in place of a withdrawn item when and why, and shows no fallback', async () => {
      const element = await show(tag, { item }, floodWithdrawn(widget));
      expect(inState(element, 'withdrawn')).to.equal(true);
      expect(inState(element, 'ready')).to.equal(false);
      expectNoFallback(element);
      const notice = one(element, '[part~=withdrawn]').textContent ?? '';
      expect(notice).to.contain('11 March 2025').and.to.contain(WITHDRAWN.reason);
      expect(textOf(element)).not.to.contain(says);
    });

    it('shows the others beside a withdrawn item', async () => {
      const element = await show(tag, { items: `${item} ${widget.other}` }, floodWithdrawn(widget));
      expect(inState(element, 'ready')).to.equal(true);
      expect(textOf(element)).to.contain(WITHDRAWN.reason).and.to.contain(widget.otherSays);
    });

    it('keeps a sensitive item behind its content note, which the reader opens and closes', async () => {
      const plain = await show(
        tag,
        { item },
        floodWith(widget, (entry) => Object.assign(entry, { sensitivity: [] })),
      );
      expect(every(plain, 'details.note').length).to.equal(0);

      const element = await show(tag, { item }, floodSensitive(widget));
      const note = one<HTMLDetailsElement>(element, 'details[part~=note]');
      const summary = note.querySelector('summary') as HTMLElement;
      expect(summary.textContent)
        .to.match(/^Content note: /)
        .and.to.contain(TOPIC);
      expect(note.textContent).to.contain(widget.behind);
      const inside = [...note.children].filter((child) => child !== summary);
      expect(inside.length).to.be.greaterThan(0);
      const seen = () => inside.map((child) => (child as HTMLElement).checkVisibility());
      expect(seen()).not.to.include(true);
      // Nothing of it outside the note either.
      const around = one(element, '.root').cloneNode(true) as HTMLElement;
      for (const details of around.querySelectorAll('details.note')) details.remove();
      expect(around.textContent).not.to.contain(widget.behind);

      for (const open of [true, false, true]) {
        const toggled = told<FactboxToggleEvent>(document, 'factbox-toggle');
        summary.click();
        const event = await toggled;
        expect([event.target === element, event.item, event.open]).to.deep.equal([true, item, open]);
        expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
        expect(new Set(seen())).to.deep.equal(new Set([open]));
        expect(summary.textContent).to.match(/^Content note: /);
      }
    });

    it('stays open when it is drawn again', async () => {
      const element = await show(tag, { item }, floodSensitive(widget));
      const toggled = told(element, 'factbox-toggle');
      one(element, 'details.note > summary').click();
      await toggled;
      element.headingLevel = '4';
      await element.updateComplete;
      expect(one<HTMLDetailsElement>(element, 'details.note').open).to.equal(true);
    });

    it('closes when another item takes the place', async () => {
      const story = floodSensitive(widget);
      entryOf(story, widget, widget.other).sensitivity = [TOPIC];
      const element = await show(tag, { item }, story);
      const toggled = told(element, 'factbox-toggle');
      one(element, 'details.note > summary').click();
      await toggled;
      element.item = widget.other;
      await element.updateComplete;
      expect(textOf(element)).to.contain(widget.otherSays);
      expect(one<HTMLDetailsElement>(element, 'details.note').open).to.equal(false);
    });
  });
}
