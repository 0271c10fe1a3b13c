import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';
import fc from 'fast-check';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import '../../../src/widgets/network/network.define.js';
import type {PlenaryNetwork} from '../../../src/widgets/network/network.js';
import {driftOf, limitZoom, wheelZoom} from '../../../src/widgets/network/network-zoom.js';

/** Far enough down a long page that it can scroll either way. */
async function mount(story: object = example, width = 640): Promise<PlenaryNetwork> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <div></div>
      <plenary-network .story=${story}></plenary-network>
      <div></div>
    </div>`,
  );
  const [before, element, after] = [...page.children] as [HTMLElement, PlenaryNetwork, HTMLElement];
  page.style.width = `${width}px`;
  before.style.height = after.style.height = '3000px';
  await settled(element);
  $(element, 'summary')?.click();
  picture(element).scrollIntoView({block: 'center'});
  await settled(element);
  return element;
}

async function settled(element: PlenaryNetwork): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await nextFrame();
    await element.updateComplete;
  }
}

const $ = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const $$ = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const picture = (element: Element) => $(element, 'svg.picture');
const size = (element: Element) => $(element, 'output').textContent!.trim();
const button = (element: Element, name: string) => $(element, `button[aria-label$="${name}"]`);
const mark = (element: Element) => $(element, '[data-key="participant:france"] .mark');
const middle = (of: Element) => {
  const {x, y, width, height} = of.getBoundingClientRect();
  return {x: x + width / 2, y: y + height / 2};
};
const scrollsSideways = () =>
  document.documentElement.scrollWidth > document.documentElement.clientWidth;

async function press(element: PlenaryNetwork, name: string): Promise<void> {
  const target = button(element, name);
  target.scrollIntoView({block: 'center'});
  const {x, y} = middle(target);
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
  await settled(element);
}

describe('zoom of the network, in numbers', () => {
  const length = fc.integer({min: 1, max: 4000});
  const place = fc.integer({min: -4000, max: 4000});
  const box = fc.record({x: place, y: place, width: length, height: length});

  it('scrolled by the drift, the same spot of the picture lies beneath the pointer', () => {
    fc.assert(
      fc.property(fc.record({x: place, y: place}), box, box, (point, before, after) => {
        const drift = driftOf(point, before, after);
        const spot = (at: typeof before) => (point.x - at.x) / at.width;
        const down = (at: typeof before) => (point.y - at.y) / at.height;
        const scrolled = {...after, x: after.x - drift.x, y: after.y - drift.y};
        expect(spot(scrolled)).to.be.closeTo(spot(before), 1e-6);
        expect(down(scrolled)).to.be.closeTo(down(before), 1e-6);
      }),
    );
  });

  it('stays between the whole picture and four times as large', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true}), (factor) => {
        expect(limitZoom(factor)).to.be.within(1, 4);
        if (factor >= 1 && factor <= 4) expect(limitZoom(factor)).to.equal(factor);
      }),
    );
  });

  it('grows with the wheel turned up, and a turn back undoes a turn', () => {
    fc.assert(
      fc.property(
        fc.double({min: 1, max: 4, noNaN: true}),
        fc.integer({min: 1, max: 400}),
        (factor, delta) => {
          expect(wheelZoom(factor, -delta)).to.be.above(factor);
          expect(wheelZoom(wheelZoom(factor, -delta), delta)).to.be.closeTo(factor, 1e-9);
        },
      ),
    );
  });
});

describe('zoom of <plenary-network>', () => {
  for (const width of [300, 640])
    it(`by buttons: the picture grows in a box of its own, ${width} px wide, and not the page`, async () => {
      const element = await mount(example, width);
      const {width: whole} = picture(element).getBoundingClientRect();
      expect(size(element)).to.equal('100 %');
      expect($(element, '.zoom').hasAttribute('tabindex')).to.equal(false);
      for (const one of $$(element, 'details button')) {
        expect(one.getBoundingClientRect().height).to.be.at.least(24);
        expect(one.getBoundingClientRect().width).to.be.at.least(24);
      }
      await press(element, 'Zoom in');
      await press(element, 'Zoom in');
      expect(size(element)).to.equal('200 %');
      expect(picture(element).getBoundingClientRect().width).to.be.closeTo(whole * 2, 1);
      const box = $(element, '.zoom');
      expect(box.scrollWidth).to.be.above(box.clientWidth * 1.5);
      expect(box.scrollHeight).to.equal(box.clientHeight);
      expect(box.scrollLeft).to.be.closeTo((box.scrollWidth - box.clientWidth) / 2, 2);
      expect(scrollsSideways()).to.equal(false);
      // Firefox puts a blank of no size at the picture's corner; axe must not find that left of the page.
      box.scrollLeft = 0;
      await expect(element).to.be.accessible();
      await press(element, 'Zoom out');
      expect(size(element)).to.equal('150 %');
      await press(element, 'Whole picture');
      expect(size(element)).to.equal('100 %');
      expect(picture(element).getBoundingClientRect().width).to.be.closeTo(whole, 0.5);
      expect(button(element, 'Whole picture').getAttribute('aria-disabled')).to.equal('true');
    });

  it('by keyboard: the buttons, no further than four times, then the box scrolls with the arrows', async () => {
    const element = await mount();
    button(element, 'Zoom in').focus();
    for (let i = 0; i < 8; i++) await sendKeys({press: 'Enter'});
    await settled(element);
    expect(size(element)).to.equal('400 %');
    expect(button(element, 'Zoom in').getAttribute('aria-disabled')).to.equal('true');
    const box = $(element, '.zoom');
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot!.activeElement).to.equal(box);
    expect(box.getAttribute('aria-label')).to.equal('Enlarged diagram');
    const {scrollLeft} = box;
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => box.scrollLeft > scrollLeft, 'the box scrolls');
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot!.activeElement?.getAttribute('role')).to.equal('button');
  });

  it('by Ctrl and ⌘ with the wheel: what is beneath the pointer stays there', async () => {
    for (const key of ['ctrlKey', 'metaKey']) {
      const element = await mount();
      const {x, y} = middle(mark(element));
      const turn = (deltaY: number) => {
        const event = new WheelEvent('wheel', {
          deltaY,
          clientX: x,
          clientY: y,
          [key]: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        mark(element).dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(turn(-100)).to.equal(true);
      await settled(element);
      expect(size(element)).to.equal('200 %');
      expect(middle(mark(element)).x).to.be.closeTo(x, 1.5);
      expect(middle(mark(element)).y).to.be.closeTo(y, 1.5);
      expect(scrollsSideways()).to.equal(false);
      turn(100);
      await settled(element);
      expect(size(element)).to.equal('100 %');
      expect(middle(mark(element)).y).to.be.closeTo(y, 2.5);
    }
  });

  it('leaves a real turn of the wheel to the page, also where it is enlarged', async function () {
    if (!(await executeServerCommand('wheel', 0))) return this.skip();
    const element = await mount();
    for (const enlarged of [false, true]) {
      if (enlarged) await press(element, 'Zoom in');
      mark(element).scrollIntoView({block: 'center', inline: 'center'});
      await settled(element);
      const {x, y} = middle(mark(element));
      await sendMouse({type: 'move', position: [Math.round(x), Math.round(y)]});
      const {scrollY} = window;
      const before = size(element);
      await executeServerCommand('wheel', 120);
      await waitUntil(() => window.scrollY > scrollY, 'the page scrolls');
      expect(size(element)).to.equal(before);
    }
  });

  it('by pinch: two fingers zoom, one is left to the page', async () => {
    const element = await mount();
    const {x, y} = middle(mark(element));
    const touch = (type: string, ...spread: number[]) => {
      const touches = spread.map((by) => ({clientX: x + by, clientY: y}));
      const event = Object.assign(
        new Event(type, {bubbles: true, composed: true, cancelable: true}),
        {
          touches,
        },
      );
      mark(element).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(touch('touchstart', 0)).to.equal(false);
    expect(touch('touchmove', 40)).to.equal(false);
    touch('touchstart', -20, 20);
    expect(touch('touchmove', -35, 35)).to.equal(true);
    await settled(element);
    expect(size(element)).to.equal('175 %');
    // Put down anew, the fingers go on from there.
    touch('touchstart', -50, 50);
    touch('touchmove', -100, 100);
    await settled(element);
    expect(size(element)).to.equal('350 %');
    // An engine that scrolls by whole px is off by one at most, which the second step doubles.
    expect(middle(mark(element)).x).to.be.closeTo(x, 3);
    expect(middle(mark(element)).y).to.be.closeTo(y, 3);
    expect(getComputedStyle($(element, '.zoom')).touchAction).to.be.oneOf([
      'pan-x pan-y',
      'pan-y pan-x',
    ]);
  });

  it('lays nothing out again, and the panel between both parts of a list stays where it is read', async () => {
    const element = await mount(example, 300);
    const {scene} = element;
    element.activate('participant:france', false);
    await settled(element);
    await press(element, 'Zoom in');
    expect(element.scene).to.equal(scene);
    expect($$(element, 'svg.picture')).to.have.lengthOf(2);
    const box = $(element, '.zoom');
    for (const left of [0, 100]) {
      box.scrollLeft = left;
      await waitUntil(() => box.scrollLeft === left, 'the box scrolls');
      const panel = $(element, '[part=panel]').getBoundingClientRect();
      const edge = element.getBoundingClientRect();
      expect(panel.left).to.be.at.least(edge.left - 1);
      expect(panel.right).to.be.at.most(edge.right + 1);
    }
  });

  it('is not there for a few marks: Ctrl with the wheel is then left to the browser', async () => {
    const {version, title, asOf, participants} = example;
    const few = {version, title, asOf, participants: participants.slice(0, 5)};
    const element = await mount(few);
    expect($(element, '.zoom')).to.equal(null);
    expect($(element, '.keys button')).to.equal(null);
  });
});
