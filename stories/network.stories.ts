import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/widgets/network/network.define.js';
import '../src/widgets/story/story.define.js';
import {stage, stageControls, withoutScripts, type StageArgs} from './stage.js';
import {states} from './states.js';

const meta: Meta<StageArgs> = {
  title: 'Participant network',
  component: 'plenary-network',
  argTypes: stageControls,
  render: (args) =>
    stage(
      args,
      html`<plenary-network
        src=${args.src ?? nothing}
        .story=${args.story}
        heading=${args.heading ?? nothing}
        summary=${args.summary ?? nothing}
        heading-level=${args['heading-level'] ?? nothing}
        theme=${args.theme ?? nothing}
      ></plenary-network>`,
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
        ><plenary-network></plenary-network
      ></plenary-story>`,
    ),
};
export const SelectedOnPhone: Story = {...Selected, ...states.selectedOnPhone};

const fallback = `<plenary-network src="story.json">
  <p>Those who met in March, besides the Traders’ association:</p>
  <ul><li>Joana Alves, Mayor</li><li>Peter Lindqvist, Leader of the opposition</li></ul>
</plenary-network>`;

/** What stands inside the tag is what a reader without scripts reads. */
export const WithoutScripts: Story = {
  ...states.withoutScripts,
  render: (args) => stage(args, withoutScripts(fallback, 'Participant network without scripts')),
};
