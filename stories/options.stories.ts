import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/widgets/options/options.define.js';
import '../src/widgets/story/story.define.js';
import {manyOptions} from './fixtures/many-options.js';
import {stage, stageControls, withoutScripts, type StageArgs} from './stage.js';
import {states} from './states.js';

const meta: Meta<StageArgs> = {
  title: 'Option overview',
  component: 'plenary-options',
  argTypes: stageControls,
  render: (args) =>
    stage(
      args,
      html`<plenary-options
        src=${args.src ?? nothing}
        .story=${args.story}
        heading=${args.heading ?? nothing}
        summary=${args.summary ?? nothing}
        heading-level=${args['heading-level'] ?? nothing}
        theme=${args.theme ?? nothing}
      ></plenary-options>`,
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
/** Forty rows begin closed: name, status and numbers, until a row is opened. */
export const ManyOptions: Story = {args: {story: manyOptions}};
export const ManyOptionsOnPhone: Story = {args: {story: manyOptions, width: 320}};
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
        ><plenary-options></plenary-options
      ></plenary-story>`,
    ),
};
export const SelectedOnPhone: Story = {...Selected, ...states.selectedOnPhone};

const fallback = `<plenary-options src="story.json">
  <p>One option is on the table:</p>
  <dl><dt>A second bridge</dt><dd>Floated on 7 March 2024</dd></dl>
</plenary-options>`;

/** What stands inside the tag is what a reader without scripts reads. */
export const WithoutScripts: Story = {
  ...states.withoutScripts,
  render: (args) => stage(args, withoutScripts(fallback, 'Option overview without scripts')),
};
