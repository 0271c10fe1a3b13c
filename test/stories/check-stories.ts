import {expect, fixture, fixtureCleanup, waitUntil} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import type {StageArgs} from '../../stories/stage.js';
import type {StoryFile} from '../../src/story/file-types.js';
import {allText, hasName, outside, overlaps, textBoxes} from '../helpers/text-boxes.js';

/** What a story file exports, as far as it is used here. */
interface Told {
  name?: string;
  args?: StageArgs;
  parameters?: {state?: string};
  render?: (args: StageArgs, context?: unknown) => unknown;
  beforeEach?: (context?: unknown) => unknown;
  play?: (context: {canvasElement: HTMLElement}) => unknown;
}

const WIDGETS = 'plenary-network, plenary-positions, plenary-options';

interface Rendered {
  readonly stage: HTMLElement;
  readonly widgets: readonly HTMLElement[];
  readonly args: StageArgs;
  readonly state: string;
}

/** Puts a story on the page as Storybook does, `width` CSS px wide, and waits until it has come to rest. */
async function show(meta: Told, story: Told, width?: number): Promise<Rendered> {
  const args = {...meta.args, ...story.args, ...(width !== undefined && {width})};
  const state = story.parameters?.state ?? 'shown';
  const template = (story.render ?? meta.render!)(args) as TemplateResult;
  const canvasElement = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const widgets = await widgetsIn(canvasElement);
  await Promise.all(widgets.map((widget) => atRest(widget, state)));
  await story.play?.({canvasElement});
  await frames();
  return {stage: canvasElement.querySelector<HTMLElement>('.stage')!, widgets, args, state};
}

/** The widgets of the author, and those that a `<plenary-story>` shows of itself. */
async function widgetsIn(canvas: HTMLElement): Promise<HTMLElement[]> {
  const stories = [...canvas.querySelectorAll('plenary-story')];
  await Promise.all(stories.map((story) => story.updateComplete));
  return [canvas, ...stories.map(({shadowRoot}) => shadowRoot!)].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(WIDGETS),
  ]);
}

const parts: Record<string, string> = {
  loading: '[aria-busy]',
  error: '[part~=error]',
  empty: '[part~=heading]',
  shown: '[part~=heading]',
};

async function atRest(widget: HTMLElement, state: string): Promise<void> {
  const shown = (part: string) => widget.shadowRoot?.querySelector(part);
  await waitUntil(
    () => shown(parts[state]!) ?? shown(parts['error']!),
    `<${widget.localName}> never shows that it is ${state}`,
    {timeout: 10_000},
  );
  if (state !== 'error') expect(shown(parts['error']!)?.textContent, 'message').to.equal(undefined);
  await frames();
}

const frames = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** The story a widget is given: by property, or by address. */
async function fileOf({src, story}: StageArgs): Promise<StoryFile | undefined> {
  if (story || !src) return story;
  return (await (await fetch(src)).json()) as StoryFile;
}

/**
 * Names that a widget owes its reader, each with the short form it may have. A record that cannot be read (no name, a
 * date of no known form) is not shown.
 */
function namesFor(tag: string, file: StoryFile): {name: string; shortName?: string}[] {
  const participants = (file.participants ?? []).filter(({name}) => name);
  const {meetings = [], options = [], positions = []} = file;
  const inFull = ({name}: {name: string}) => ({name});
  if (tag === 'plenary-options') return options.map(inFull);
  if (tag === 'plenary-positions') {
    const rows = new Set(positions.map(({participant}) => participant));
    return [...participants.filter(({id}) => rows.has(id)).map(inFull), ...options];
  }
  const read = meetings.filter(({date}) => !date || !/^\d\d\//.test(date));
  return [...participants, ...read].map(inFull);
}

/** Every story of a file, as Storybook shows it: accessible, complete, silent, and whole at 320 px. */
export function checkStories(file: string, module: object): void {
  const {default: meta, ...stories} = module as Record<string, Told> & {default: Told};

  describe(`stories of ${file}`, () => {
    let said: string[];
    let cleanUp: unknown;
    const {error} = console;
    const onError = ({message}: ErrorEvent) => said.push(message);
    const onRejection = ({reason}: PromiseRejectionEvent) => said.push(String(reason));

    beforeEach(() => {
      said = [];
      console.error = (...parts: unknown[]) => said.push(parts.map(String).join(' '));
      addEventListener('error', onError);
      addEventListener('unhandledrejection', onRejection);
    });

    afterEach(() => {
      fixtureCleanup();
      if (typeof cleanUp === 'function') cleanUp();
      cleanUp = undefined;
      console.error = error;
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    });

    for (const [key, story] of Object.entries(stories)) {
      const name = story.name ?? key;
      const state = story.parameters?.state ?? 'shown';

      if (state === 'no-script') {
        it(`${name}: the fallback is there and can be read`, async () => {
          const {stage} = await show(meta, story);
          const frame = stage.querySelector('iframe')!;
          // All of it: a page that is still being read has the tag before what is in it.
          await waitUntil(
            () =>
              frame.contentDocument?.readyState === 'complete' &&
              frame.contentDocument.querySelector(`${WIDGETS}, plenary-story`),
          );
          const tag =
            frame.contentDocument!.querySelector('plenary-story') ??
            frame.contentDocument!.querySelector(WIDGETS)!;
          expect(tag.shadowRoot).to.equal(null);
          for (const element of tag.querySelectorAll('p, li, td, th, dd')) {
            if (element.textContent.trim() === '') continue;
            expect(element.checkVisibility()).to.equal(true);
            expect(element.getBoundingClientRect().width).to.be.above(20);
          }
          expect(tag.textContent.trim()).to.have.length.above(20);
        });
        continue;
      }

      it(`${name}: accessible, complete, and the console stays silent`, async () => {
        cleanUp = story.beforeEach?.();
        const {stage, widgets, args, state} = await show(meta, story);
        await expect(stage).to.be.accessible();
        const data = state === 'shown' || state === 'empty' ? await fileOf(args) : undefined;
        for (const widget of widgets) {
          const root = widget.shadowRoot!;
          if (state === 'shown' || state === 'empty') {
            const heading = root.querySelector('[role=heading], h1, h2, h3, h4, h5, h6');
            expect(heading?.textContent?.trim(), 'heading').to.have.length.above(3);
            if (args.heading && heading) {
              expect(heading.textContent.trim()).to.equal(args.heading);
              expect(heading.getAttribute('aria-level')).to.equal(`${args['heading-level']}`);
            }
            const text = allText(root);
            for (const {name, shortName = name} of data ? namesFor(widget.localName, data) : [])
              expect(
                hasName(text, name) || hasName(text, shortName),
                `${widget.localName} names “${name}”`,
              ).to.equal(true);
          }
          if (state === 'empty')
            expect(root.querySelector('[part~=empty]')?.textContent?.trim()).to.have.length.above(
              20,
            );
          if (state === 'error')
            expect(root.querySelector('[role=alert]')?.textContent).to.contain(
              'no-such-story.json',
            );
          if (state === 'loading') {
            expect(root.querySelector('[role=status]')?.textContent?.trim()).to.have.length.above(
              5,
            );
            expect(
              root.querySelector('[part~=loading]')!.getBoundingClientRect().height,
            ).to.be.above(100);
          }
        }
        expect(
          said.filter((text) => state !== 'error' || !text.startsWith('Plenary: ')),
        ).to.deep.equal([]);
        expect(globalThis).not.to.have.property('pwned');
      });

      it(`${name}: 320 px wide, nothing overlaps and nothing sticks out`, async () => {
        cleanUp = story.beforeEach?.();
        const {widgets} = await show(meta, story, 320);
        for (const widget of widgets) {
          const boxes = textBoxes(widget.shadowRoot!);
          expect(boxes.length).to.be.above(0);
          const box = widget.getBoundingClientRect();
          expect(box.width, 'width of the widget').to.be.within(300, 320);
          expect(outside(boxes, box), `${widget.localName}: sticks out`).to.deep.equal([]);
          expect(overlaps(boxes), `${widget.localName}: overlaps`).to.deep.equal([]);
        }
      });
    }
  });
}
