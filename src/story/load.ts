import {issueMessages as say} from '../locales/en/issues.js';
import {inSlices} from '../tasks/slices.js';
import {decodeText} from './decode.js';
import {failureOf, filePlace, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {parseSteps} from './parse.js';
import {unreadable} from './read-story.js';
import {csvSteps, type TableMeta} from './tables.js';
import type {ParseResult, StoryIssue} from './types.js';
import {parseUrl} from './urls.js';

/**
 * Why a story could not be had. Codes are stable; `http-404` and the like carry the status of the answer, and a file
 * that came but cannot be read has the code of the issue (`bad-json`, `not-a-story` …).
 */
export type LoadErrorCode = IssueCode;

export interface LoadError {
  readonly code: LoadErrorCode;
  /** A plain sentence. */
  readonly message: string;
  /** The address that was asked, resolved. */
  readonly url: string;
  /** The same with its parts: for text that is not JSON, the place has line and column. */
  readonly issues: readonly StoryIssue[];
}

export type LoadResult =
  | {readonly ok: true; readonly result: ParseResult}
  | {readonly ok: false; readonly error: LoadError};

export interface LoadOptions {
  /** Stops the request; the answer then is an error `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** How long (ms) the whole file may take. Default 30 000. */
  readonly timeoutMs?: number | undefined;
  /** What CSV has no column for: title, as-of day, scale … */
  readonly meta?: TableMeta | undefined;
}

/**
 * Fetches a story, JSON or CSV, from an http(s) address (relative ones are resolved against the document), without
 * cookies or other credentials. The body is read up to the limit in `LIMITS.bytes` and no further. Never rejects:
 * every failure is an answer with a code and a sentence.
 */
export async function loadStory(url: string, options?: LoadOptions): Promise<LoadResult> {
  const result = await fetchStory(url, options);
  if (result.readable) return {ok: true, result};
  const {code, message} = failureOf(result);
  const address = resolve(url) ?? url;
  return {
    ok: false,
    error: {code: code as LoadErrorCode, message, url: address, issues: result.issues},
  };
}

/** As `loadStory`, with the failure as the one issue of a story that is not readable. */
export async function fetchStory(
  url: string,
  {signal, timeoutMs = 30_000, meta = {}}: LoadOptions = {},
): Promise<ParseResult> {
  const address = resolve(url);
  // What the address ends in is the name by which messages call the file.
  const file = (address ?? url).replace(/[?#].*/s, '').replace(/.*\/(?=.)/s, '');
  const refuse = (code: IssueCode, found?: string, detail?: string | number) =>
    unreadable(code, filePlace(file), found, detail);
  if (!address) return refuse('bad-url', url);

  const late = AbortSignal.timeout(timeoutMs);
  let response: Response | undefined;
  try {
    response = await fetch(address, {
      signal: signal ? AbortSignal.any([signal, late]) : late,
      credentials: 'omit',
    });
    const {ok, status, headers, body} = response;
    if (!ok) return refuse(`http-${status}`, `HTTP ${status}`);
    const type = headers.get('content-type') ?? '';
    const isOther = /^(image|audio|video|font)|pdf|zip/.test(type);
    const bytes = await readBody(body);
    if (!bytes) return refuse('too-large', undefined, LIMITS.bytes);
    // What spreadsheets save unless they are told otherwise (xlsx, ods): a zip archive, which begins with PK
    if (bytes.slice(0, 4).join() === '80,75,3,4')
      return refuse('wrong-type', undefined, say.workbook);
    const text = isOther ? type : decodeText(bytes, /charset="?([\w-]+)/i.exec(type)?.[1]);
    if (text === undefined) return refuse('wrong-encoding');
    if (isOther || /^\s*</.test(text))
      return refuse('wrong-type', text.trim().slice(0, 40), say.storyFile);
    // What begins like a story is one, whatever it is called.
    const isTable = /csv|tsv|tab-sep/i.test(type + file) && !/^\s*\{/.test(text);
    const steps = isTable ? csvSteps(text, file, meta) : parseSteps(text, file);
    let result = refuse('aborted');
    await inSlices(
      steps,
      () => !signal?.aborted,
      (read) => (result = read),
    );
    return result;
  } catch {
    if (signal?.aborted) return refuse('aborted');
    if (late.aborted) return refuse('timeout', undefined, timeoutMs / 1000);
    if (response) return refuse('interrupted');
    return refuse((globalThis.navigator?.onLine ?? true) ? 'network' : 'offline');
  }
}

function resolve(text: string): string | undefined {
  const href = parseUrl(text, globalThis.document?.baseURI)?.href ?? '';
  return /^https?:/.test(href) ? href : undefined;
}

/** The bytes of the answer; undefined, and not read to the end, where there are more than a story may have. */
async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | undefined> {
  const chunks: BlobPart[] = [];
  const reader = body?.getReader();
  for (let size = 0; size <= LIMITS.bytes;) {
    const value = (await reader?.read())?.value;
    if (!value) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value as BlobPart);
    size += value.length;
  }
  void reader?.cancel();
  return undefined;
}
