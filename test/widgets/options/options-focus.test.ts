import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import * as fc from 'fast-check';
import '../../../src/widgets/options/options.define.js';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';

const options = ['levy', 'fund', 'review', 'pause'];
const people = ['ann', 'ben', 'cat'];
const stances = ['supports', 'open', 'opposes'];

/** A story of these options and people, in their order, in which everyone has said something on everything. */
const storyOf = (ids: readonly string[], who: readonly string[]) => ({
  version: 1,
  title: 'A treaty',
  asOf: '2025-06-01',
  participants: who.map((id) => ({id, name: id, kind: 'person'})),
  options: ids.map((id) => ({id, name: `The ${id}`, summary: 'What it is.'})),
  positions: who.flatMap((participant, p) =>
    ids.map((option, o) => ({participant, option, stance: stances[(p + o) % 3]!})),
  ),
});

async function mount(): Promise<PlenaryOptions> {
  const element = await fixture<PlenaryOptions>(
    html`<plenary-options .story=${storyOf(options, people)}></plenary-options>`,
  );
  await element.updateComplete;
  return element;
}

async function show(element: PlenaryOptions, story: object): Promise<void> {
  element.story = story;
  await element.updateComplete;
  await aTimeout(0);
}

const controls = (element: PlenaryOptions) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.row [data-control]'),
];

/** Which option and which control. */
const datumOf = (control: Element | null): [string, string] => [
  control?.closest('.row')?.querySelector('[part=option-name]')?.textContent?.trim() ?? '',
  (control as HTMLElement | null)?.dataset['control'] ?? '',
];

describe('the focus in the option overview, when the story changes', () => {
  it('stays on the same control of the same option, or on that option, or in its place', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(100),
        fc.shuffledSubarray(options, {minLength: 1}),
        fc.subarray(people, {minLength: 1}),
        async (at, ids, who) => {
          const element = await mount();
          const before = controls(element);
          const held = before[at % before.length]!;
          const [option, control] = datumOf(held);
          held.focus();
          await show(element, storyOf(ids, who));
          const focused = element.shadowRoot!.activeElement;
          const now = datumOf(focused);
          expect(now[1], 'focus on a control').not.to.equal('');
          if (ids.some((id) => option === `The ${id}`)) {
            expect(now[0]).to.equal(option);
            if (!control.startsWith('mark:') || who.includes(control.slice(5))) {
              // With one option left there is nothing to compare it with.
              if (control !== 'compare' || ids.length > 1) expect(now[1]).to.equal(control);
            } else expect(now[1]).to.equal('name');
          }
          element.remove();
        },
      ),
      {numRuns: 40},
    ));

  it('goes to the heading where no option is left, and stays out where it was not inside', async () => {
    const element = await mount();
    await sendKeys({press: 'Tab'});
    controls(element)[0]!.focus();
    await show(element, storyOf([], people));
    expect(element.shadowRoot!.activeElement?.getAttribute('role')).to.equal('heading');
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    await show(element, storyOf(options, people));
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });

  it('is the one stop of the Tab key, where a control comes before it', async () => {
    const element = await mount();
    const compare = () => [
      ...element.renderRoot.querySelectorAll<HTMLElement>('.row [part=compare-button]'),
    ];
    compare()[0]!.click();
    await element.updateComplete;
    compare()[2]!.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    const stops = controls(element).filter(({tabIndex}) => tabIndex === 0);
    expect(stops.map(datumOf)).to.deep.equal([datumOf(compare()[2]!)]);
    expect(element.shadowRoot!.activeElement === compare()[2]).to.equal(true);
  });

  it('stays with what is side by side, where one of it goes, and beside it where all goes', async () => {
    const element = await mount();
    const root = element.shadowRoot!;
    const buttons = () => [...root.querySelectorAll<HTMLElement>('.compare [part=compare-button]')];
    for (const row of root.querySelectorAll('.row'))
      if (!row.textContent!.includes('pause')) {
        row.querySelector<HTMLElement>('[part=compare-button]')!.click();
        await element.updateComplete;
      }
    expect(buttons()).to.have.lengthOf(3);
    // One after the other, the last first.
    buttons().at(-1)!.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(buttons()).to.have.lengthOf(2);
    const {activeElement} = root;
    expect(activeElement?.closest('.compare'), 'side by side').not.to.equal(null);
    buttons().at(-1)!.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(root.querySelector('.compare')).to.equal(null);
    expect(datumOf(root.activeElement)).to.deep.equal(['The levy', 'compare']);
    // And where the story takes it away.
    root.querySelectorAll<HTMLElement>('[part=compare-button]')[1]!.click();
    await element.updateComplete;
    root.querySelector<HTMLElement>('.compare')!.focus();
    await show(element, storyOf(['levy', 'pause'], people));
    expect(datumOf(root.activeElement)).to.deep.equal(['The levy', 'compare']);
  });
});
