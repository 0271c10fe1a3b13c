import {expect} from '@open-wc/testing';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';
import type {StoryFile} from '../../../src/story/file-types.js';
import {all, shownAt, text} from './shown.js';

const days = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2025-01-${day}`);
const stances = ['supports', 'opposes'];

const story: StoryFile = {
  version: 1,
  title: 'A treaty',
  asOf: '2025-06-01',
  participants: ['Abernathy', 'Bergmann', 'Castellani', 'Dietrich', 'Eriksen'].map((name, i) => ({
    id: `p${i}`,
    name,
    kind: 'person',
  })),
  blocs: [{id: 'b', name: 'The bloc', members: ['p0', 'p1', 'p3', 'p4']}],
  options: ['levy', 'fund'].map((id) => ({id, name: `The ${id}`, summary: 'It is.', status: []})),
  positions: [
    ...days.map((date, i) => ({participant: 'p0', option: 'levy', stance: stances[i % 2]!, date})),
    {participant: 'p1', option: 'levy', stance: 'supports'},
    {participant: 'p2', option: 'fund', stance: 'open'},
    {participant: 'p0', option: 'fund', stance: 'unstated'},
  ],
};

const shown = (width = 760) => shownAt(width, story);
const mark = (element: PlenaryOptions, row: number, name: string) =>
  [...all(element, '.row')[row]!.querySelectorAll<HTMLElement>('.mark')].find((each) =>
    text(each).startsWith(name),
  )!;

describe('how the option overview looks', () => {
  for (const [size, columns] of [
    ['16px', true],
    ['32px', false],
  ] as const)
    it(`breaks no name where letters are of ${size}`, async () => {
      const root = document.documentElement;
      root.style.fontSize = size;
      try {
        const element = await shown(1000);
        expect(all(element, '.is-columns').length > 0).to.equal(columns);
        for (const each of all(element, '.mark')) {
          const range = document.createRange();
          range.selectNodeContents(each.querySelector('bdi')!);
          expect(range.getClientRects(), text(each)).to.have.length(1);
        }
      } finally {
        root.style.removeProperty('font-size');
      }
    });

  it('shows the latest of a long trail, and the rest on demand and on paper', async () => {
    const element = await shown();
    mark(element, 0, 'Abernathy').click();
    await element.updateComplete;
    const [panel] = all(element, '[part=panel]');
    const [folded] = panel!.querySelectorAll('details');
    expect(panel!.querySelectorAll('li > strong')).to.have.length(days.length);
    expect(folded!.querySelectorAll('li > strong')).to.have.length(3);
    expect(text(folded!.querySelector('summary')!)).to.equal('3 before these');
    expect(folded!.open).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    expect(folded!.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(folded!.open).to.equal(false);
    mark(element, 0, 'Bergmann').click();
    await element.updateComplete;
    expect(all(element, '[part=panel] details')).to.have.length(0);
  });

  it('closes one of two panels alone', async () => {
    const element = await shown();
    mark(element, 0, 'Abernathy').click();
    mark(element, 0, 'Bergmann').dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, shiftKey: true}),
    );
    await element.updateComplete;
    const titles = () => all(element, '.panel-title').map(text);
    expect(titles()).to.deep.equal(['Abernathy', 'Bergmann']);
    all(element, '.close')[0]!.click();
    await element.updateComplete;
    expect(titles()).to.deep.equal(['Bergmann']);
  });

  it('draws a bloc as wide as all of its members', async () => {
    const element = await shown();
    all(element, '[data-control=details]')[0]!.click();
    await element.updateComplete;
    const [bar] = all(element, '.bar');
    const fact = text(bar!.parentElement!);
    expect(fact).to.include('2 of 4 participants');
    const drawn = [...bar!.querySelectorAll('rect')].map((each) => each.getBoundingClientRect());
    const width = drawn.reduce((sum, each) => sum + each.width, 0);
    expect(width / (bar!.getBoundingClientRect().width - 2)).to.be.closeTo(0.5, 0.02);
  });

  it('lets those who have not said stand back, even where they are chosen', async () => {
    const element = await shown();
    mark(element, 0, 'Abernathy').click();
    await element.updateComplete;
    const style = (row: number) => getComputedStyle(mark(element, row, 'Abernathy'));
    expect(style(0).boxShadow).not.to.equal('none');
    expect(style(1).boxShadow).to.equal('none');
    expect(Number(style(1).fontWeight)).to.be.lessThan(600);
    // Chosen itself, it is marked like any other.
    mark(element, 1, 'Abernathy').click();
    await element.updateComplete;
    expect(style(1).boxShadow).not.to.equal('none');
  });
});
