import {html, type TemplateResult} from 'lit';
import type {StoryFile} from '../src/story/file-types.js';

/** What a story can say: the attributes of the tag, and the piece of page that it stands on. */
export interface StageArgs {
  /** Address of a story file. */
  src?: string;
  /** The story itself. */
  story?: StoryFile;
  heading?: string;
  summary?: string;
  'heading-level'?: number;
  theme?: 'light' | 'dark';
  /** Width of the box around the widget, CSS px; without it, an article's width. */
  width?: number;
  /** Writing direction and language of the page around the widget. */
  dir?: 'ltr' | 'rtl';
  lang?: string;
}

/** Controls of the piece of page; those of the tag come from the element manifest. */
export const stageControls = {
  width: {control: {type: 'range', min: 280, max: 1280, step: 20}, table: {category: 'page'}},
  dir: {control: 'inline-radio', options: ['ltr', 'rtl'], table: {category: 'page'}},
  lang: {control: 'text', table: {category: 'page'}},
} as const;

/** The content on a piece of page. */
export function stage(
  {width, theme, dir = 'ltr', lang = 'en'}: StageArgs,
  content: unknown,
): TemplateResult {
  const scheme = theme ? `color-scheme: ${theme};` : '';
  return html`<div
    class="stage"
    dir=${dir}
    lang=${lang}
    .style=${`${scheme} box-sizing: border-box; inline-size: ${width ? `${width}px` : '100%'}; max-inline-size: ${width ? 'none' : '47rem'}; margin-inline: auto; background: Canvas; box-shadow: 0 0 0 1rem Canvas; color: CanvasText; font-family: system-ui, sans-serif`}
  >
    ${content}
  </div>`;
}

/**
 * A page without scripts, as the reader sees it who has none: a frame in which nothing may run.
 *
 * @param markup the page's body
 */
export function withoutScripts(markup: string, title: string): TemplateResult {
  const page = `<!doctype html><html lang="en"><title>${title}</title><body style="color-scheme: light dark; font-family: system-ui, sans-serif">${markup}</body></html>`;
  return html`<iframe
    title=${title}
    sandbox="allow-same-origin"
    srcdoc=${page}
    width="100%"
    height="320"
    frameborder="0"
  ></iframe>`;
}
