/* What every reader is owed of every widget: by keyboard, by ear, without motion, and when something fails. */
import { expect } from '@esm-bundle/chai';
import type { FactboxReadyEvent } from '../../src/index.ts';
import { awkward, every, failing, make, one, settled, show, told } from './page.ts';
import { FLOOD, flood, floodSensitive, showsItems, WIDGETS } from './widgets.ts';

const FOCUSABLE = 'a[href], button, select, textarea, summary, [tabindex]';
/** What HTML lets `datetime` be, of what a story can hold: a year, a month or a day. */
const DATETIME = /^\d{4}(-\d\d(-\d\d)?)?$/;
const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const outline = (element: Element): string => element.outerHTML.slice(0, 80);

for (const widget of WIDGETS) {
  const { tag } = widget;
  describe(`${tag}: every reader`, () => {
    it('is reached by keyboard in the order it is read, and takes no place before its turn', async () => {
      const element = await show(tag, { src: FLOOD });
      for (const inside of every<HTMLElement>(element, '[tabindex]')) expect(inside.tabIndex).to.be.at.most(0);
      for (const place of every<HTMLElement>(element, FOCUSABLE).filter(shown)) {
        place.focus();
        expect(element.shadowRoot?.activeElement, outline(place)).to.equal(place);
      }
    });

    it('shows where the focus is: a line of two pixels in the ink of its text', async () => {
      const element = await show(tag, { src: FLOOD });
      for (const place of every<HTMLElement>(element, FOCUSABLE).filter(shown)) {
        place.focus();
        if (!place.matches(':focus-visible')) continue;
        const { outlineStyle, outlineWidth, outlineColor, color } = getComputedStyle(place);
        expect([outlineStyle, outlineColor], outline(place)).to.deep.equal(['solid', color]);
        expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
      }
    });

    it('announces nothing when it comes, and interrupts never', async () => {
      const element = await show(tag, { src: FLOOD });
      for (const region of every(element, '[role=status], [aria-live]'))
        expect(region.textContent?.trim()).to.equal('');
      expect(every(element, '[role=alert], [role=log], [aria-live=assertive]')).to.have.length(0);
    });

    it('moves nothing by itself', async () => {
      const element = await show(tag, { src: FLOOD });
      expect(element.shadowRoot?.getAnimations() ?? []).to.have.length(0);
      for (const inside of every(element, '*')) expect(getComputedStyle(inside).animationName).to.equal('none');
    });

    it('has dates that machines read, at the precision of the story', async () => {
      const element = await show(tag, { src: FLOOD });
      for (const time of every(element, 'time'))
        expect(time.getAttribute('datetime') ?? time.textContent).to.match(DATETIME);
    });

    it('has lists of nothing but entries, each told as a list', async () => {
      const element = await show(tag, { src: FLOOD });
      for (const list of every(element, 'ul, ol')) {
        expect(list.getAttribute('role') ?? list.localName, outline(list)).to.match(/^(list|ol)$/);
        for (const entry of list.children) expect(entry.localName).to.equal('li');
      }
    });

    it('has headings in order, none left out', async () => {
      const element = await show(tag, { src: FLOOD, 'heading-level': '2' });
      let last = 1;
      for (const heading of every(element, '[role=heading]')) {
        const level = Number(heading.getAttribute('aria-level'));
        expect(level, heading.textContent ?? '')
          .to.be.at.least(2)
          .and.at.most(last + 1);
        last = level;
      }
    });

    it('has links whose names stand alone', async () => {
      const element = await show(tag, { src: FLOOD });
      for (const link of every(element, 'a')) {
        const name = link.getAttribute('aria-label') ?? link.textContent?.trim() ?? '';
        expect(name.split(/\s+/).length, name).to.be.at.least(2);
      }
    });

    it('offers to try again when its story does not come, and does', async () => {
      const element = make(tag, { src: awkward('flaky', { times: '1' }).src, item: widget.flood });
      element.replaceChildren();
      await failing(element);
      const button = one<HTMLButtonElement>(element, 'button');
      expect(button.textContent).to.equal('Try again');
      const ready = told<FactboxReadyEvent>(element, 'factbox-ready');
      button.click();
      await ready;
    });

    it('keeps the reader’s place while it is tried again, and when it has come', async () => {
      const element = make(tag, { src: awkward('flaky', { times: '2' }).src, item: widget.flood });
      element.replaceChildren();
      await failing(element);
      const button = one<HTMLButtonElement>(element, 'button');
      button.focus();
      const failed = told(element, 'factbox-error');
      button.click();
      await element.updateComplete;
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(element.shadowRoot?.activeElement === button).to.equal(true);
      await failed;
      expect(element.shadowRoot?.activeElement === button).to.equal(true);
      const ready = told(element, 'factbox-ready');
      button.click();
      await ready;
      expect(document.activeElement === element).to.equal(true);
    });

    if (!showsItems(widget)) return;
    it('tells of what is sensitive before it shows it, by a name that stays', async () => {
      const element = await show(tag, { item: widget.flood }, floodSensitive(widget));
      const [note] = every<HTMLDetailsElement>(element, 'details.note') as [HTMLDetailsElement];
      expect([note.open, note.firstElementChild?.localName]).to.deep.equal([false, 'summary']);
      const name = note.querySelector('summary')?.textContent;
      note.open = true;
      await settled();
      expect(note.querySelector('summary')?.textContent).to.equal(name);
    });
  });
}

it('the choice of a kind is announced, that of all too', async () => {
  const element = await show('factbox-responses', {}, flood());
  const [select, region] = [one<HTMLSelectElement>(element, 'select'), one(element, '[role=status]')];
  const choose = async (value: string): Promise<string> => {
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(one(element, '[role=status]'), 'the region is the same').to.equal(region);
    return region.textContent ?? '';
  };
  const total = flood().responses.length;
  expect(await choose('denial')).to.match(new RegExp(`^\\d+ of ${total} responses shown$`));
  expect(await choose('')).to.equal(`${total} of ${total} responses shown`);
});
