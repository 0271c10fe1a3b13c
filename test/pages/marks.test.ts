import {expect} from '@open-wc/testing';
import {example} from '../../stories/fixtures/example.js';
import {allText, hasName, outside, overlaps, seenTexts, textBoxes} from '../helpers/text-boxes.js';
import {closePages, nextFrames, openPage, settled} from './frame.js';

afterEach(closePages);

const file = example;
const participants = file.participants ?? [];
const options = file.options ?? [];
const positions = file.positions ?? [];
const positioned = participants.filter(({id}) =>
  positions.some(({participant}) => participant === id),
);
const words: Record<string, RegExp> = {
  supports: /support/i,
  leans: /lean/i,
  open: /open/i,
  cautious: /cautious/i,
  opposes: /oppos/i,
  unstated: /not stated/i,
};
const statuses: Record<string, string> = {
  floated: 'Floated',
  'under-consideration': 'Under consideration',
  'ruled-out': 'Ruled out',
};

/** The one widget of the page that shows the example at this width. */
async function at(width: number, tag: string): Promise<{root: ShadowRoot; widget: Element}> {
  const page = await openPage('module.html', {width, height: 900});
  const widget = page.document.querySelector(tag)!;
  const root = await settled(widget);
  await nextFrames(page.window);
  return {root, widget};
}

const seen = (texts: readonly string[], name: string, shortName?: string) =>
  texts.some(
    (text) => hasName(text, name) || (shortName !== undefined && hasName(text, shortName)),
  );

for (const width of [320, 375, 768, 1280]) {
  describe(`the example story at ${width} px`, () => {
    for (const tag of ['plenary-network', 'plenary-positions', 'plenary-options']) {
      it(`${tag}: no two texts overlap, and none leaves the widget`, async () => {
        const {root, widget} = await at(width, tag);
        const boxes = textBoxes(root);
        expect(boxes.length).to.be.above(20);
        expect(overlaps(boxes)).to.deep.equal([]);
        expect(outside(boxes, widget.getBoundingClientRect())).to.deep.equal([]);
        const {documentElement} = widget.ownerDocument;
        expect(documentElement.scrollWidth).to.be.at.most(documentElement.clientWidth);
      });
    }

    it('the network shows every participant and every meeting by name', async () => {
      const {root} = await at(width, 'plenary-network');
      const graphic = root.querySelector('[part~=graphic]')!;
      const texts = seenTexts(graphic);
      for (const {name, shortName} of [...participants, ...(file.meetings ?? [])])
        expect(seen(texts, name, shortName), `${name} is seen`).to.equal(true);
      for (const {name} of file.blocs ?? [])
        expect(seen(texts, name), `${name} is seen`).to.equal(true);
      const text = allText(root);
      for (const {name} of participants)
        expect(hasName(text, name), `${name} in full`).to.equal(true);
    });

    it('the matrix shows every row, every column and, in each cell, the stance in words', async () => {
      const {root} = await at(width, 'plenary-positions');
      const texts = seenTexts(root.querySelector('[part~=graphic]')!);
      for (const {name, shortName} of positioned)
        expect(seen(texts, name, shortName), `${name} is seen`).to.equal(true);
      const text = allText(root);
      for (const {name} of positioned) expect(hasName(text, name), name).to.equal(true);
      for (const {name, shortName} of options)
        expect(seen([text], name, shortName), name).to.equal(true);
      const table = root.querySelector('table')!;
      expect(table.caption, 'caption').not.to.equal(null);
      const columns = [...table.tHead!.rows].flatMap((row) => [...row.cells]);
      const columnOf = ({name, shortName}: (typeof options)[number]) =>
        columns.find((cell) => seen([allText(cell)], name, shortName))?.cellIndex ?? -1;
      for (const participant of positioned) {
        const row = [...table.tBodies]
          .flatMap(({rows}) => [...rows])
          .find(
            ({cells: [header]}) =>
              header?.getAttribute('scope') === 'row' && hasName(allText(header), participant.name),
          );
        expect(row !== undefined, `row of ${participant.name}`).to.equal(true);
        for (const option of options) {
          const stance = positions.find(
            (position) => position.participant === participant.id && position.option === option.id,
          )?.stance;
          const cell = row!.cells[columnOf(option)];
          expect(cell ? allText(cell) : '', `${participant.name} on ${option.name}`).to.match(
            stance ? words[stance]! : /no data/i,
          );
        }
      }
    });

    it('the overview shows every option with its status', async () => {
      const {root} = await at(width, 'plenary-options');
      const graphic = root.querySelector('[part~=graphic]')!;
      const texts = seenTexts(graphic);
      const text = allText(graphic);
      for (const {name, shortName, status = []} of options) {
        expect(seen(texts, name, shortName), `${name} is seen`).to.equal(true);
        const last = status[status.length - 1];
        if (last) expect(text).to.contain(statuses[last.status]);
      }
      // Each status as often as the story has it, at the least.
      for (const [status, word] of Object.entries(statuses)) {
        const expected = options.filter(
          ({status: [first] = []}) => first?.status === status,
        ).length;
        expect(text.split(word).length - 1, word).to.be.at.least(expected);
      }
    });
  });
}
