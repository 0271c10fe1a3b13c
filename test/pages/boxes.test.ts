import {expect, waitUntil} from '@open-wc/testing';
import {allText, outside, overlaps, seenTexts, textBoxes} from '../helpers/text-boxes.js';
import {closePages, nextFrames, openPage, settled, widgets} from './frame.js';

afterEach(closePages);

describe('boxes that a page puts the widgets in', () => {
  it('hidden at first, in <details>, or without width: drawn right when they are shown', async () => {
    const page = await openPage('hidden.html', {width: 600});
    const found = widgets(page);
    await Promise.all(found.map(settled));
    page.document.getElementById('none')!.hidden = false;
    page.document.querySelector('details')!.open = true;
    const narrow = page.document.getElementById('narrow')!;
    narrow.style.inlineSize = '480px';
    narrow.style.overflow = 'visible';

    const shown = await openPage('module.html', {width: 600});
    const fresh = widgets(shown);
    await Promise.all(fresh.map(settled));
    for (const [i, widget] of found.entries()) {
      await waitUntil(
        () => textBoxes(widget.shadowRoot!).length > 20,
        `${widget.localName} is drawn`,
      );
      await nextFrames(page.window);
      const boxes = textBoxes(widget.shadowRoot!);
      expect(overlaps(boxes), widget.localName).to.deep.equal([]);
      expect(outside(boxes, widget.getBoundingClientRect()), widget.localName).to.deep.equal([]);
      expect(allText(widget.shadowRoot!)).to.equal(allText(fresh[i]!.shadowRoot!));
    }
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('raise no ResizeObserver loop and come to rest: flex, grid, scroller, zoom, and back and forth', async () => {
    const page = await openPage('boxes.html', {width: 900});
    const found = widgets(page);
    await Promise.all(found.map(settled));
    for (const width of [900, 420, 700, 320, 1100, 333, 899]) {
      page.frame.width = `${width}`;
      await nextFrames(page.window);
      await nextFrames(page.window);
    }
    const heights = () => found.map((widget) => widget.getBoundingClientRect().height);
    const rest = heights();
    for (let i = 0; i < 3; i++) {
      await nextFrames(page.window);
      expect(heights()).to.deep.equal(rest);
    }
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  for (const width of [360, 1000])
    it(`have a width in containers that take theirs from what they hold, at ${width} px`, async () => {
      const page = await openPage('boxes.html', {width});
      await Promise.all(widgets(page).map(settled));
      await nextFrames(page.window);
      const room = page.document.body.getBoundingClientRect();
      for (const widget of page.document.querySelectorAll('#shrinking figure > *')) {
        const box = widget.getBoundingClientRect();
        const name = `${widget.parentElement!.className} ${widget.localName}`;
        const least = widget.parentElement!.className === 'row' ? room.width / 3 : 300;
        expect(box.width, name).to.be.within(least, room.width + 1);
        // Half a phone may be as tall as it has to.
        if (least === 300) expect(box.height, name).to.be.below(4000);
        expect(box.right, name).to.be.below(room.right + 1);
      }
      expect(page.window.seen.errors).to.deep.equal([]);
    });
});

describe('a page whose style sheet fights back', () => {
  for (const width of [320, 800]) {
    it(`cannot change what is said or break it apart at ${width} px`, async () => {
      const hostile = await openPage('hostile.html', {width});
      const plain = await openPage('module.html', {width});
      for (const [i, widget] of widgets(hostile).entries()) {
        const root = await settled(widget);
        const other = await settled(widgets(plain)[i]!);
        expect(allText(root)).to.equal(allText(other));
        const boxes = textBoxes(root);
        expect(seenTexts(root).length, 'pieces of text seen').to.equal(seenTexts(other).length);
        expect(overlaps(boxes), widget.localName).to.deep.equal([]);
        expect(outside(boxes, widget.getBoundingClientRect()), widget.localName).to.deep.equal([]);
        const styleOf = (element: Element) => hostile.window.getComputedStyle(element);
        for (const element of root.querySelectorAll('[part~=summary], [part~=heading]')) {
          const {letterSpacing, textTransform, textIndent, fontStyle, whiteSpace} =
            styleOf(element);
          expect([letterSpacing, textTransform, textIndent, fontStyle]).to.deep.equal([
            'normal',
            'none',
            '0px',
            'normal',
          ]);
          expect(whiteSpace).to.equal('normal');
        }
        for (const svg of root.querySelectorAll('svg'))
          expect(styleOf(svg).maxWidth).not.to.equal('50%');
        const displays = (shadow: ShadowRoot, window: typeof hostile.window) =>
          [...shadow.querySelectorAll('table, tr, th, td')].map(
            (element) => window.getComputedStyle(element).display,
          );
        expect(displays(root, hostile.window)).to.deep.equal(displays(other, plain.window));
      }
      expect(hostile.window.seen.errors).to.deep.equal([]);
    });
  }
});
