import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/widgets/positions/positions.define.js';
import '../src/widgets/story/story.define.js';
import {stage, stageControls, withoutScripts, type StageArgs} from './stage.js';
import {states} from './states.js';

const meta: Meta<StageArgs> = {
  title: 'Leader-positions matrix',
  component: 'plenary-positions',
  argTypes: stageControls,
  render: (args) =>
    stage(
      args,
      html`<plenary-positions
        src=${args.src ?? nothing}
        .story=${args.story}
        heading=${args.heading ?? nothing}
        summary=${args.summary ?? nothing}
        heading-level=${args['heading-level'] ?? nothing}
        theme=${args.theme ?? nothing}
      ></plenary-positions>`,
    ),
};
export default meta;

type Story = StoryObj<StageArgs>;

export const Example: Story = states.example;
export const Empty: Story = states.empty;
export const Loading: Story = states.loading;
export const Failure: Story = {...states.error, name: 'Error'};
export const BadRows: Story = states.badRows;
export const Unsourced: Story = states.unsourced;
export const LongNames: Story = states.longNames;
export const Changed: Story = states.changed;
export const SingleOption: Story = states.singleOption;
export const AllUnstated: Story = states.allUnstated;
export const HostileText: Story = states.hostileText;
export const RightToLeft: Story = states.rightToLeft;
export const Dark: Story = states.dark;
export const Phone: Story = states.phone;
export const OwnWords: Story = states.ownWords;

/** Selected by script, through the `<plenary-story>` around the widget. */
export const Selected: Story = {
  ...states.selected,
  render: (args) =>
    stage(
      args,
      html`<plenary-story src=${args.src ?? nothing}
        ><plenary-positions></plenary-positions
      ></plenary-story>`,
    ),
};
export const SelectedOnPhone: Story = {...Selected, ...states.selectedOnPhone};

/** What an author pastes into a content-management system. */
const table = `<plenary-positions>
  <table>
    <caption>Where they stand</caption>
    <thead><tr><th></th><th>A second bridge</th></tr></thead>
    <tbody>
      <tr><th>Joana Alves</th><td>supports</td></tr>
      <tr><th>Peter Lindqvist</th><td>opposes</td></tr>
      <tr><th>Traders’ association</th><td>cautious</td></tr>
    </tbody>
  </table>
</plenary-positions>`;

/** An ordinary table inside the tag is the data. */
export const FromTable: Story = {render: (args) => stage(args, unsafeHTML(table))};

/** And it is what a reader without scripts reads. */
export const WithoutScripts: Story = {
  ...states.withoutScripts,
  render: (args) => stage(args, withoutScripts(table, 'Leader-positions matrix without scripts')),
};
