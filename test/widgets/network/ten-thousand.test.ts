import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import '../../../src/widgets/network/network.define.js';
import {pause} from '../../../src/tasks/slices.js';
import type {PlenaryNetwork} from '../../../src/widgets/network/network.js';

const SIZE = 10_000;

/** A graph in which newcomers join at random, two ties each: few know many, many know few. */
function story(size: number) {
  let seed = 7;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1;
    return seed % n;
  };
  return {
    version: 1,
    title: 'Ten thousand',
    asOf: '2025-01-01',
    participants: Array.from({length: size}, (_, i) => ({
      id: `n${i}`,
      name: `Member ${i}`,
      kind: 'person',
    })),
    ties: Array.from({length: 2 * size}, (_, i) => ({
      source: `n${i >> 1}`,
      target: `n${below((i >> 1) + 1)}`,
      kind: i % 2 ? 'knows' : 'pays',
    })),
  };
}

const frame = () => new Promise(requestAnimationFrame);

describe('<plenary-network> with 10,000 participants and 20,000 ties', () => {
  let box: HTMLElement;
  let element: PlenaryNetwork;
  let clicks: number;

  beforeEach(() => {
    clicks = 0;
    box = document.createElement('div');
    box.style.width = '720px';
    const button = document.createElement('button');
    button.style.cssText = 'display: block; inline-size: 200px; block-size: 40px';
    button.addEventListener('click', () => clicks++);
    element = document.createElement('plenary-network');
    element.story = story(SIZE);
    box.append(button, element);
    document.body.prepend(box);
  });

  afterEach(() => box.remove());

  /** Clicks on the button again and again while `goesOn`; the answers that came before the end. */
  async function click(goesOn: () => boolean): Promise<number> {
    const {x, y} = box.firstElementChild!.getBoundingClientRect();
    while (goesOn()) {
      await sendMouse({type: 'click', position: [Math.round(x + 20), Math.round(y + 20)]});
      await frame();
    }
    return clicks;
  }

  it('answers clicks while it is drawn, then shows everyone, in the picture and in the list', async function () {
    this.timeout(120_000);
    let isDone = false;
    const done = element.updateComplete.then(() => (isDone = true));
    expect(await click(() => !isDone)).to.be.above(2);
    await done;
    const root = element.renderRoot;
    expect(root.querySelector('progress')).to.equal(null);
    expect(
      new Set([...root.querySelectorAll('.node')].map((node) => node.textContent)).size,
    ).to.equal(SIZE);
    expect(root.querySelectorAll('#list li').length).to.equal(SIZE);
  });

  it('gives up all work when it is removed half-way', async function () {
    this.timeout(120_000);
    // Tasks, not frames: a page in the background may get its next frame only when all is done.
    while (!element.renderRoot?.querySelector('progress')) await pause();
    for (let i = 0; i < 5; i++) await pause();
    expect(element.scene).to.equal(undefined);
    element.remove();
    // As many stretches as all the work would have taken, and far more.
    for (let i = 0; i < 2000; i++) await pause();
    expect(element.scene).to.equal(undefined);
    expect(element.renderRoot.querySelector('.node')).to.equal(null);
  });
});
