import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define.js';
import {stage, stageControls, withoutScripts, type StageArgs} from './stage.js';
import {states} from './states.js';

const meta: Meta<StageArgs> = {
  title: 'Linked story',
  component: 'plenary-story',
  argTypes: stageControls,
  render: (args) =>
    stage(
      args,
      html`<plenary-story src=${args.src ?? nothing} .story=${args.story}>
        <p>Three widgets of one story: what is selected in one is shown in all.</p>
        <plenary-network theme=${args.theme ?? nothing}></plenary-network>
        <plenary-positions theme=${args.theme ?? nothing}></plenary-positions>
        <plenary-options theme=${args.theme ?? nothing}></plenary-options>
      </plenary-story>`,
    ),
};
export default meta;

type Story = StoryObj<StageArgs>;

export const Example: Story = states.example;
export const Empty: Story = states.empty;
export const Loading: Story = states.loading;
export const Failure: Story = {...states.error, name: 'Error'};
export const BadRows: Story = states.badRows;
export const Changed: Story = states.changed;
export const HostileText: Story = states.hostileText;
export const RightToLeft: Story = states.rightToLeft;
export const Dark: Story = states.dark;
export const Phone: Story = states.phone;
export const Selected: Story = states.selected;

/** With nothing inside it, the tag shows all three widgets. */
export const OneTag: Story = {
  ...states.example,
  render: (args) => stage(args, html`<plenary-story src=${args.src ?? nothing}></plenary-story>`),
};

/** Widgets elsewhere on the page find the story by its id. */
export const ById: Story = {
  ...states.example,
  render: (args) =>
    stage(
      args,
      html`<plenary-positions story="elsewhere"></plenary-positions>
        <plenary-story id="elsewhere" src=${args.src ?? nothing}>
          <p>The story of this paragraph is shown above and beneath it.</p>
        </plenary-story>
        <plenary-options story="elsewhere"></plenary-options>`,
    ),
};

const fallback = `<plenary-story src="story.json">
  <p>The article is in the page, and is read as it stands.</p>
  <plenary-options src="story.json"><p>A second bridge has been floated.</p></plenary-options>
</plenary-story>`;

/** The article inside the tag is what a reader without scripts reads. */
export const WithoutScripts: Story = {
  ...states.withoutScripts,
  render: (args) => stage(args, withoutScripts(fallback, 'Linked story without scripts')),
};
