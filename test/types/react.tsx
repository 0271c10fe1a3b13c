// Compiled, never run (`npm run types`): what JSX takes for the tags, and what it refuses.
import type {PlenaryNetwork} from '../../src/index.js';
import type {PlenaryProps} from '../../src/react.js';

const story = {version: 1, title: 'T', asOf: '2025-08-22'};
declare const ref: {current: PlenaryNetwork | null};

export const shared: PlenaryProps<'plenary-options'> = {order: 'support', story};

export const right = (
  <plenary-story story={story} className="a" onplenary-as-of-change={({day}) => day?.length}>
    <plenary-network
      key="n"
      ref={ref}
      story={story}
      form="map"
      heading-level={3}
      onplenary-selection-change={({selection}) => selection.length}
    />
    <plenary-positions participantOrder="support" option-order="group" transposed filter={{}} />
    <plenary-options src="story.json" order="status" theme="dark" />
    <plenary-timeline story="talks" />
    <plenary-ref to="macron">Macron</plenary-ref>
    <plenary-step as-of="2025" focusOn="macron" />
  </plenary-story>
);

export const wrong = [
  // @ts-expect-error: an order that there is not
  <plenary-positions participantOrder="suport" />,
  // @ts-expect-error: the same by its attribute
  <plenary-positions participant-order="suport" />,
  // @ts-expect-error: no number
  <plenary-network headingLevel="two" />,
  // @ts-expect-error: neither an id nor a story
  <plenary-network story={42} />,
  // @ts-expect-error: a method
  <plenary-network reload={() => {}} />,
  // @ts-expect-error: cannot be set
  <plenary-ref to="macron" target={undefined} />,
  // @ts-expect-error: a method in script, which React would write over
  <plenary-step focus="macron" />,
  // @ts-expect-error: unknown
  <plenary-options sources="a" />,
  // @ts-expect-error: another event
  <plenary-story onplenary-as-of-change={(event: MouseEvent) => event} />,
  // @ts-expect-error: another tag
  <plenary-netwrok />,
];
