import {expect} from '@open-wc/testing';
import {createStoryModel} from '../../src/model/story-model.js';
import {createStoryView} from '../../src/model/story-view.js';
import {parseStory, parseStoryText} from '../../src/story/parse.js';
import type {ParseResult} from '../../src/story/types.js';
import {readProjectFile} from '../helpers/read-data.js';
import {
  countryGroupsStory,
  miserablesStory,
  southernWomenStory,
  vetoesStory,
} from '../helpers/real-stories.js';
import {LONGEST_PARTY_NAME, LONGEST_REASON, votingAdviceStory} from '../helpers/voting-advice.js';

const read = async (name: string): Promise<ParseResult> =>
  parseStoryText(await readProjectFile(`stories/data/${name}`));

describe('the example story', () => {
  let result: ParseResult;
  before(async () => {
    result = await read('security-guarantees-2025-08-22.json');
  });

  it('reads without an issue', () => {
    expect(result.issues).to.deep.equal([]);
  });

  it('states these positions and no other', () => {
    const stated = result.story.positions.filter(({stance}) => stance !== 'unstated');
    expect(
      stated.map(({participant, option, stance}) => `${participant} ${stance} ${option}`),
    ).to.have.members([
      'trump leans us-air-support',
      'trump opposes us-ground-troops',
      'vance supports europe-carries-most',
      'united-states open us-air-defence',
      'united-states open us-fighter-jets',
      'united-states open no-fly-zone',
      'macron supports european-troops',
      'starmer supports european-troops',
      'merz open european-troops',
      'german-military-leaders cautious european-troops',
    ]);
  });

  it('says of every other pair in the matrix that nothing is stated', () => {
    const model = createStoryModel(result.story);
    const view = createStoryView(model);
    expect(model.positioned).to.have.length(10);
    for (const {id} of model.positioned) {
      for (const option of model.options)
        expect(view.cell(id, option.id).state).not.to.equal('no-data');
    }
  });

  it('has the seven of Washington and the eight of the call', () => {
    const rooms = [...result.story.meetings.values()].map(({attendance}) =>
      attendance.map(({participant}) => participant),
    );
    expect(rooms).to.deep.equal([
      ['united-states', 'united-kingdom', 'france', 'germany', 'italy', 'finland', 'ukraine'],
      [
        'rubio',
        'united-kingdom',
        'germany',
        'france',
        'italy',
        'finland',
        'nato',
        'european-commission',
      ],
    ]);
  });

  it('has a source behind every claim', () => {
    const {blocs, meetings, ties, options, positions} = result.story;
    const claims = [
      ...blocs.values(),
      ...meetings.values(),
      ...ties,
      ...positions,
      ...[...options.values()].flatMap((option) => [
        ...option.status,
        ...option.contributions,
        ...option.arguments,
      ]),
    ];
    expect(claims.filter(({evidence}) => evidence.length === 0)).to.deep.equal([]);
  });

  it('states no conflict and no prerequisite between options, because the article states none', () => {
    for (const {conflicts, requires} of result.story.options.values()) {
      expect([...conflicts, ...requires]).to.deep.equal([]);
    }
  });
});

describe('the veto story', () => {
  let result: ParseResult;
  before(async () => {
    result = await read('un-security-council-vetoes.json');
  });

  it('reads without an issue', () => {
    expect(result.issues).to.deep.equal([]);
  });

  it('changes with the day', () => {
    const model = createStoryModel(result.story);
    const china = (day: string) => {
      const cell = createStoryView(model, day).cell('china', 'syria');
      return cell.state === 'stated' ? cell.stance.id : cell.state;
    };
    expect(
      ['2011-10-03', '2011-10-04', '2016-10-08', '2016-12-05', '2022-07-08'].map(china),
    ).to.deep.equal(['no-data', 'veto', 'no-veto', 'veto', 'no-veto']);
  });
});

describe('stories from real data', () => {
  it('has 14 overlapping groups of countries', async () => {
    const {story, issues} = parseStory(await countryGroupsStory());
    expect(issues).to.deep.equal([]);
    expect(story.blocs).to.have.property('size', 14);
    expect(
      createStoryModel(story)
        .blocsOf.get('DEU')
        ?.map(({id}) => id),
    ).to.deep.equal(['european-union', 'g20', 'g7', 'oecd']);
  });

  it('has 18 women, 14 events and 89 attendances', async () => {
    const {story, issues} = parseStory(await southernWomenStory());
    expect(issues).to.deep.equal([]);
    expect(story.participants).to.have.property('size', 18);
    expect(story.meetings).to.have.property('size', 14);
    expect([...story.meetings.values()].flatMap(({attendance}) => attendance)).to.have.length(89);
  });

  it('has 214 vetoed drafts by 265 vetoes', async () => {
    const {story, issues} = parseStory(await vetoesStory());
    expect(issues).to.deep.equal([]);
    expect(story.options).to.have.property('size', 214);
    expect(story.positions.filter(({stance}) => stance === 'veto')).to.have.length(265);
  });

  it('has 77 characters and 254 ties', async () => {
    const {story, issues} = parseStory(await miserablesStory());
    expect(issues).to.deep.equal([]);
    expect(story.participants).to.have.property('size', 77);
    expect(story.ties).to.have.length(254);
  });

  it('has a reason in every cell of a generated voting-advice story, the same each time', () => {
    const file = votingAdviceStory(34, 38, 7);
    const {story, issues} = parseStory(file);
    expect(issues).to.deep.equal([]);
    const reasons = story.positions.map(({evidence}) => evidence[0]?.quote?.length ?? 0);
    expect(reasons).to.have.length(34 * 38);
    expect(Math.max(...reasons)).to.equal(LONGEST_REASON);
    expect(Math.min(...reasons)).to.be.at.least(40);
    expect([...story.participants.values()][0]?.name).to.equal(LONGEST_PARTY_NAME);
    expect(LONGEST_PARTY_NAME).to.have.length(93);
    expect(votingAdviceStory(34, 38, 7)).to.deep.equal(file);
  });
});
