import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../../helpers/wait-until.js';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../src/widgets/story/story.define.js';
import '../../../src/widgets/timeline/timeline.define.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {PlenaryTimeline} from '../../../src/widgets/timeline/timeline.js';
import type {StoryFile} from '../../../src/story/file-types.js';
import {storyStops} from '../../../src/model/events.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {parseStory} from '../../../src/story/parse.js';
import {changed} from '../../../stories/fixtures/changed.js';
import {longNames} from '../../../stories/fixtures/long-names.js';
import {manyOptions} from '../../../stories/fixtures/many-options.js';
import {rtl} from '../../../stories/fixtures/rtl.js';
import {singleOption} from '../../../stories/fixtures/single-option.js';
import {empty} from '../../../stories/fixtures/empty.js';
import {hostileText} from '../../../stories/fixtures/hostile-text.js';

async function timeline(story: StoryFile = changed, width = 640) {
  const box = await fixture<HTMLElement>(
    html`<div class="box">
      <plenary-story .story=${story}><plenary-timeline></plenary-timeline></plenary-story>
    </div>`,
  );
  box.style.width = `${width}px`;
  const el = box.querySelector('plenary-timeline') as PlenaryTimeline;
  const host = box.querySelector('plenary-story') as PlenaryStory;
  await settled(el, width);
  return {el, host, root: el.shadowRoot!};
}

/** Drawn for its box. */
async function settled(el: PlenaryTimeline, width: number) {
  await waitUntil(() => {
    const strip = el.shadowRoot!.querySelector('.rows');
    return (
      el.shadowRoot!.querySelector('.base') &&
      (!strip || Number(strip.getAttribute('width')) === width)
    );
  });
  await el.updateComplete;
}

const slider = (root: ShadowRoot) => root.querySelector<HTMLInputElement>('.slider')!;
const text = (root: ShadowRoot, selector: string) =>
  root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('<plenary-timeline>', () => {
  for (const [name, story] of Object.entries({changed, rtl, singleOption, empty, hostileText}))
    it(`is accessible: ${name}`, async () => {
      const {el} = await timeline(story);
      await expect(el).to.be.accessible();
    });

  it('shows the day, and says what is new on it against the day before', async () => {
    const {el, host, root} = await timeline();
    host.day = '2024-04-28';
    await el.updateComplete;
    expect(text(root, '.day')).to.equal('28 April 2024');
    expect(text(root, '.changes-title')).to.equal(
      'New on 28 April 2024 compared with 15 April 2024',
    );
    const lines = [...root.querySelectorAll('.change')].map((line) =>
      line.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal([
      'Ferry line on “Closing the line”: Opposes (before: Leans for)',
      'Ministry of transport on “A new subsidy”: Supports (before: Open)',
      'A new subsidy: Agreed (before: Under consideration)',
      'Closing the line: Withdrawn (before: Floated)',
    ]);
  });

  it('says between whom a tie began or ended, and how long it held', async () => {
    const {el, host, root} = await timeline({
      ...changed,
      ties: [
        ...changed.ties,
        {source: 'line', target: 'council', kind: 'talks', directed: false, since: '2024-04-15'},
      ],
    });
    const lines = () =>
      [...root.querySelectorAll('.change')].map((line) =>
        line.textContent!.replace(/\s+/g, ' ').trim(),
      );
    host.day = '2024-04-15';
    await el.updateComplete;
    expect(lines()).to.deep.equal([
      'Island council to Ferry line: owns a share of',
      'Ferry line and Island council: talks',
    ]);
    host.day = '2024-01-01';
    await el.updateComplete;
    expect(lines()).to.deep.equal([
      'Ended: Ministry of transport to Ferry line: Paid the old subsidy (until 2023)',
    ]);
  });

  it('moves by its buttons and keys from stop to stop, and tells the page of the reader’s choice only', async () => {
    const {el, host, root} = await timeline();
    const told: unknown[] = [];
    host.addEventListener('plenary-as-of-change', (event) => told.push(event.day));
    host.day = '2024-04-28';
    await el.updateComplete;
    expect(told).to.deep.equal([]);
    slider(root).focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'Home'});
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'End'});
    expect(told).to.deep.equal([
      '2024-04-29',
      '2024-04-28',
      '2024-04-15',
      '2019-01-01',
      '2024-04-30',
    ]);
    expect(host.day).to.equal('2024-04-30');
    root.querySelector<HTMLElement>('.back')!.click();
    await el.updateComplete;
    expect(host.day).to.equal('2024-04-29');
    expect(slider(root).getAttribute('aria-valuetext')).to.equal('29 April 2024');
  });

  it('reaches every stop by the arrow keys, however near to one another they stand', async () => {
    const {el, host, root} = await timeline(changed, 320);
    const days = storyStops(createStoryModel(parseStory(changed).story), undefined);
    host.day = days[0];
    await el.updateComplete;
    slider(root).focus();
    const seen = [host.day];
    for (const _ of days.slice(1)) {
      await sendKeys({press: 'ArrowRight'});
      await el.updateComplete;
      seen.push(host.day);
    }
    expect(seen).to.deep.equal(days);
    for (const _ of days.slice(1)) {
      await sendKeys({press: 'ArrowLeft'});
      await el.updateComplete;
    }
    expect(host.day).to.equal(days[0]);
  });

  it('goes where the picture is clicked, and its thumb stands under the day', async () => {
    const {el, host, root} = await timeline();
    const strip = root.querySelector('.rows')!;
    const box = strip.getBoundingClientRect();
    const now = () => {
      const {left, right} = root.querySelector('.now')!.getBoundingClientRect();
      return (left + right) / 2 - box.x;
    };
    const bars = [...root.querySelectorAll('.bar')];
    const bar = bars[0]!.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(bar.x + bar.width / 2), Math.round(box.y + 8)],
    });
    await el.updateComplete;
    expect(host.day).to.equal('2024-02-02');
    expect(now()).to.be.closeTo(bar.x + bar.width / 2 - box.x, 0.6);
    // A native thumb of 24 px travels between the ends less half its width.
    const range = slider(root);
    const track = range.getBoundingClientRect();
    const share = range.valueAsNumber / Number(range.max);
    expect(track.x + 12 + share * (track.width - 24) - box.x).to.be.closeTo(now(), 0.6);
  });

  it('is dragged from stop to stop', async () => {
    const {host, root} = await timeline();
    const track = slider(root).getBoundingClientRect();
    const y = Math.round(track.y + track.height / 2);
    await sendMouse({type: 'move', position: [Math.round(track.right - 12), y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [Math.round(track.x + track.width / 2), y]});
    await sendMouse({type: 'move', position: [Math.round(track.x + 4), y]});
    await sendMouse({type: 'up'});
    expect(host.day).to.equal('2019-01-01');
  });

  it('selects in every widget what a line is about', async () => {
    const {el, host, root} = await timeline();
    host.day = '2024-02-02';
    await el.updateComplete;
    const line = [...root.querySelectorAll<HTMLElement>('.change')].find((each) =>
      each.textContent!.includes('Island council'),
    )!;
    line.focus();
    await sendKeys({press: 'Enter'});
    expect(host.selection).to.deep.equal([
      {kind: 'cell', participant: 'council', option: 'subsidy'},
    ]);
    await el.updateComplete;
    expect(line.getAttribute('aria-pressed')).to.equal('true');
    await sendKeys({press: 'Escape'});
    expect(host.selection).to.deep.equal([]);
  });

  for (const [name, story] of Object.entries({changed, longNames, manyOptions}))
    it(`is three stops of the Tab key, with arrows, Home and End among what each holds: ${name}`, async () => {
      const {el, host, root} = await timeline(story);
      const stops = () =>
        [...root.querySelectorAll<HTMLElement>('.graphic :is(button, input, a)')].filter(
          ({tabIndex}) => tabIndex === 0,
        );
      expect(stops().map(({className}) => className.split(' ')[0])).to.deep.equal([
        'button',
        'slider',
        'change',
      ]);
      const lines = [...root.querySelectorAll<HTMLElement>('.change')];
      lines[0]!.focus();
      await sendKeys({press: 'End'});
      expect(root.activeElement).to.equal(lines.at(-1));
      expect(stops().at(-1), 'where Tab comes back to').to.equal(lines.at(-1));
      await sendKeys({press: 'Home'});
      await sendKeys({press: 'ArrowDown'});
      expect(root.activeElement).to.equal(lines[1] ?? lines[0]);
      await sendKeys({press: 'ArrowUp'});
      expect(root.activeElement).to.equal(lines[0]);
      const day = host.day;
      root.querySelector<HTMLElement>('.back')!.focus();
      await sendKeys({press: 'ArrowRight'});
      expect(root.activeElement!.className).to.include('next');
      expect(host.day).to.equal(day);
      host.day = storyStops(createStoryModel(parseStory(story).story), undefined)[0];
      await el.updateComplete;
      expect(stops().length).to.be.at.most(3);
    });

  it('breaks names too long for their line rather than cutting them', async () => {
    const {root} = await timeline(longNames, 320);
    const list = root.querySelector('dl')!;
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
  });

  it('plays until the reader does something else', async () => {
    const {el, host, root} = await timeline();
    const play = root.querySelector<HTMLElement>('.play')!;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      expect(getComputedStyle(play).display).to.equal('none');
      return;
    }
    host.day = '2024-02-02';
    play.click();
    await el.updateComplete;
    expect(play.textContent!.trim()).to.equal('Pause');
    await waitUntil(() => host.day === '2024-02-03', 'goes on by itself');
    slider(root).focus();
    await sendKeys({press: 'ArrowRight'});
    await el.updateComplete;
    expect(play.textContent!.trim()).to.equal('Play');
  });

  it('has nothing to choose in a story of one date, and says so', async () => {
    const one = {
      ...changed,
      asOf: '2024-02-02',
      meetings: [],
      ties: [],
      positions: [],
      options: [
        {
          id: 'x',
          name: 'X',
          summary: 'X.',
          status: [{status: 'floated' as const, date: '2024-02-02'}],
        },
      ],
    };
    const {root} = await timeline(one);
    expect(root.querySelector('button, input')).to.equal(null);
    expect(text(root, '.heading')).to.equal('One date: 2 February 2024');
    expect(text(root, '.summary')).to.include('no day to choose');
  });

  it('says how much has no date, and so is shown on every day', async () => {
    const undated = (n: number) => ({
      ...changed,
      meetings: [
        ...(changed.meetings ?? []),
        ...Array.from({length: n}, (_, i) => ({id: `m${i}`, name: 'Undated', attendance: []})),
      ],
    });
    const words = async (story: StoryFile) => text((await timeline(story)).root, '.summary');
    const known = Number(/^\d+/.exec(await words(changed))?.[0] ?? 0);
    expect(await words(undated(1))).to.match(new RegExp(`^${known + 1} records? ha(s|ve) no date`));
    expect(await words(undated(2))).to.match(new RegExp(`^${known + 2} records have no date`));
  });

  it('says no more of a date than the story does', async () => {
    const {el, host, root} = await timeline();
    host.day = '2019-01-01';
    await el.updateComplete;
    expect(text(root, '.changes-title')).to.equal('New in 2019');
    expect(text(root, '.heading')).to.include('2019 – 29');
  });

  for (const width of [320, 375, 768, 1280])
    it(`has targets of 24 px and nothing beyond its box at ${width} px`, async () => {
      const {el, root} = await timeline(changed, width);
      const box = el.getBoundingClientRect();
      for (const control of root.querySelectorAll('button, input')) {
        const {height, width: length, left, right} = control.getBoundingClientRect();
        if (length === 0) continue;
        expect(height).to.be.at.least(24);
        expect(length).to.be.at.least(24);
        expect(left).to.be.at.least(box.left - 1);
        expect(right).to.be.at.most(box.right + 1);
      }
      // The text itself: an engine may count the halo around it.
      for (const label of root.querySelectorAll<SVGTextElement>('.strip text')) {
        const {x, width: length} = label.getBBox();
        expect(x).to.be.at.least(-1);
        expect(x + length).to.be.at.most(width + 1);
      }
    });

  it('mirrors the strip where the page runs from right to left', async () => {
    const {el, root} = await timeline(rtl);
    el.closest<HTMLElement>('.box')!.dir = 'rtl';
    el.requestUpdate();
    await el.updateComplete;
    const left = (mark: Element) => mark.getBoundingClientRect().left;
    const xs = [...root.querySelectorAll('.bar')].map(left);
    const now = left(root.querySelector('.now')!);
    // The story opens on its last day, which is on the left.
    expect(now).to.be.at.most(Math.min(...xs) + 8);
  });
});
