import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../../helpers/wait-until.js';
import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../src/widgets/step/step.define.js';
import '../../../src/widgets/story/story.define.js';
import {nearestToMiddle, stepState} from '../../../src/widgets/step/step-state.js';
import type {PlenaryStep} from '../../../src/widgets/step/step.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {parseStory} from '../../../src/story/parse.js';
import {changed} from '../../../stories/fixtures/changed.js';

const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Three steps, each higher than the window. */
async function article() {
  const story = await fixture<PlenaryStory>(
    html`<plenary-story .story=${changed}>
      <plenary-step><p>One</p></plenary-step>
      <plenary-step select="line option:closure" as-of="2024-02-02"><p>Two</p></plenary-step>
      <plenary-step as-of="2024-03" focus="council"><p>Three</p></plenary-step>
    </plenary-story>`,
  );
  const steps = [...story.querySelectorAll<PlenaryStep>('plenary-step')];
  for (const step of steps) step.querySelector('p')!.style.height = '150vh';
  await Promise.all(steps.map(({updateComplete}) => updateComplete));
  // The browser has told which steps are in view on opening: an observer made later is told later.
  await new Promise<void>((done) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(story);
  });
  return {story, steps};
}

const button = (step: PlenaryStep) => step.shadowRoot!.querySelector<HTMLElement>('button')!;
const isCurrent = (step: PlenaryStep) => step.shadowRoot!.querySelector('[part~=current]') !== null;

describe('<plenary-step>', () => {
  afterEach(() => scrollTo(0, 0));

  it('is accessible', async () => {
    const {story} = await article();
    await expect(story).to.be.accessible();
  });

  it('shows its state as it comes into view, up and down, without an event or a place in the history', async () => {
    if (still) return;
    const {story, steps} = await article();
    const {length} = history;
    let events = 0;
    for (const type of ['plenary-selection-change', 'plenary-as-of-change'])
      story.addEventListener(type, () => events++);
    for (const i of [1, 2, 1, 0]) {
      steps[i]!.scrollIntoView();
      await waitUntil(() => isCurrent(steps[i]!), `step ${i + 1} is shown`);
    }
    expect(story.day).to.equal('2024-04-30');
    expect(story.selection).to.deep.equal([]);
    expect(events).to.equal(0);
    expect(history.length).to.equal(length);
  });

  it('follows the reader’s own keys and wheel', async () => {
    if (still) return;
    const {story, steps} = await article();
    (document.activeElement as HTMLElement | null)?.blur();
    /** Does something again and again, as a reader would, until it has led where it should. */
    const until = async (there: () => boolean, what: string, act: (turn: number) => unknown) => {
      for (let turn = 0; turn < 20 && !there(); turn++) {
        await act(turn);
        await new Promise((done) => setTimeout(done, 150));
      }
      await waitUntil(there, what);
    };
    const isShown = (i: number) => () => isCurrent(steps[i]!);
    await until(isShown(1), 'step 2 is shown', (turn) =>
      sendKeys({press: turn % 2 === 0 ? 'PageDown' : 'Space'}),
    );
    expect(story.day).to.equal('2024-02-02');
    // No step holds the reader up. A key pressed while the page still glides may be lost: it is pressed again.
    const atEnd = () => scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    await until(atEnd, 'the end of the page is reached', () => sendKeys({press: 'End'}));
    await waitUntil(isShown(2), 'step 3 is shown');
    const atStart = () => scrollY === 0;
    await until(atStart, 'the beginning of the page is reached', () => sendKeys({press: 'Home'}));
    await waitUntil(isShown(0), 'step 1 is shown');
    expect(story.selection).to.deep.equal([]);
    await sendMouse({type: 'move', position: [50, 50]});
    if (await executeServerCommand('wheel', 0))
      await until(isShown(1), 'step 2 is shown', () =>
        executeServerCommand('wheel', Math.round(innerHeight / 3)),
      );
  });

  it('has a button for the keyboard that shows its state and tells the page', async () => {
    const {story, steps} = await article();
    const told: string[] = [];
    for (const type of ['plenary-selection-change', 'plenary-as-of-change'])
      story.addEventListener(type, () => told.push(type));
    button(steps[1]!).focus({preventScroll: true});
    expect(button(steps[1]!).getBoundingClientRect().height).to.be.at.least(24);
    await sendKeys({press: 'Enter'});
    await steps[1]!.updateComplete;
    expect(story.selection).to.deep.equal([
      {kind: 'participant', id: 'line'},
      {kind: 'option', id: 'closure'},
    ]);
    expect(story.day).to.equal('2024-02-02');
    expect(button(steps[1]!).getAttribute('aria-pressed')).to.equal('true');
    expect(told).to.deep.equal(['plenary-selection-change', 'plenary-as-of-change']);
  });

  it('makes no page scroll sideways, whichever way it and the page are written', async () => {
    for (const page of ['ltr', 'rtl'])
      for (const dir of ['ltr', 'rtl']) {
        const box = await fixture<HTMLElement>(
          html`<div dir=${page} style="overflow: auto">
            <plenary-story .story=${changed}>
              <plenary-step dir=${dir}><p>Words</p></plenary-step>
            </plenary-story>
          </div>`,
        );
        const step = box.querySelector('plenary-step')!;
        await waitUntil(() => step.shadowRoot?.querySelector('.current'));
        expect(box.scrollWidth, `${dir} in ${page}`).to.equal(box.clientWidth);
        const [words, edge] = [step.querySelector('p')!, box].map((each) =>
          each.getBoundingClientRect(),
        );
        expect(words!.width, 'the column of the page').to.equal(edge!.width);
      }
  });

  it('leaves its words as they are without a story', async () => {
    const step = await fixture<PlenaryStep>(
      html`<plenary-step select="x"><p>Words</p></plenary-step>`,
    );
    expect(step.shadowRoot!.querySelector('button')).to.equal(null);
    expect(step.innerText.trim()).to.equal('Words');
  });
});

describe('the state of a step', () => {
  const model = createStoryModel(parseStory(changed).story);

  it('is whole: what it does not name is as the story opens', () => {
    expect(stepState(model, {})).to.deep.equal({
      selection: [],
      day: '2024-04-30',
      focus: undefined,
      unknown: [],
    });
    expect(
      stepState(model, {select: ' line\n cell:line/closure ', asOf: '2024-03', focus: 'hearing'}),
    ).to.deep.equal({
      selection: [
        {kind: 'participant', id: 'line'},
        {kind: 'cell', participant: 'line', option: 'closure'},
      ],
      day: '2024-03-31',
      focus: {kind: 'meeting', id: 'hearing'},
      unknown: [],
    });
  });

  it('names what it could not read', () => {
    expect(stepState(model, {select: 'lin line', asOf: 'soon', focus: 'x'}).unknown).to.deep.equal([
      'lin',
      'x',
      'soon',
    ]);
  });

  it('is taken from the step nearest to the middle, of those that come at once', () => {
    const boxes = [
      {top: -100, bottom: 90},
      {top: 100, bottom: 250},
      {top: 450, bottom: 800},
    ];
    expect(nearestToMiddle(boxes, 600)).to.equal(boxes[1]);
    expect(nearestToMiddle([boxes[0]!, boxes[2]!], 1000)).to.equal(boxes[2]);
    expect(nearestToMiddle([], 600)).to.equal(undefined);
  });
});
