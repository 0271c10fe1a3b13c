import {issueMessages as say} from '../locales/en/issues.js';
import {decodeText} from './decode.js';
import {describeIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {parseStoryText, unreadable} from './parse.js';
import {parseCsv, type TableMeta} from './tables.js';
import type {ParseResult, StoryIssue} from './types.js';

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

/** The answer where there is no story to be had: code, what was found, detail. */
type Refuse = (code: IssueCode, found?: string, detail?: string | number) => ParseResult;

/**
 * Fetches a story, JSON or CSV, from an http(s) address (relative ones are resolved against the document), without
 * cookies or other credentials. The body is read up to the limit in `LIMITS.bytes` and no further. Never rejects:
 * every failure is an answer with a code and a sentence.
 */
export async function loadStory(url: string, options: LoadOptions = {}): Promise<LoadResult> {
  const {signal, timeoutMs = 30_000, meta} = options;
  const controller = new AbortController();
  let reason: IssueCode = 'interrupted';
  const stop = (why: IssueCode) => {
    if (reason === 'interrupted') reason = why;
    controller.abort();
  };
  const timer = setTimeout(() => stop('timeout'), timeoutMs);
  const onAbort = () => stop('aborted');
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();

  const address = resolve(url);
  // What the address ends in is the name by which messages call the file.
  const path = (address ?? url).replace(/[?#].*/s, '');
  const file = path.split('/').pop() || path;
  const refuse: Refuse = (code, found, detail) =>
    unreadable(code, {kind: 'json', path: '$', file}, found, detail);
  const result = address
    ? await fetchStory(address, file, controller.signal, meta, refuse).catch(() =>
        refuse(reason, undefined, timeoutMs / 1000),
      )
    : refuse('bad-url', url);
  clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
  // Whatever was not read is not wanted.
  controller.abort();
  if (result.readable) return {ok: true, result};
  const {issues} = result;
  const message = issues.map(describeIssue).join(' ');
  return {
    ok: false,
    error: {code: issues[0]?.code as IssueCode, message, url: address ?? url, issues},
  };
}

function resolve(url: string): string | undefined {
  try {
    const {href, protocol} = new URL(url, globalThis.document?.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** @throws when the connection breaks or the signal says so */
async function fetchStory(
  url: string,
  file: string,
  signal: AbortSignal,
  meta: TableMeta | undefined,
  refuse: Refuse,
): Promise<ParseResult> {
  const response = await fetch(url, {signal, credentials: 'omit'}).catch((error: unknown) => {
    if (signal.aborted) throw error;
  });
  if (!response) return refuse((globalThis.navigator?.onLine ?? true) ? 'network' : 'offline');
  const {status} = response;
  if (!response.ok) return refuse(`http-${status}`, `HTTP ${status}`);

  const type = response.headers.get('content-type') ?? '';
  if (/^(image|audio|video|font)\/|\/(pdf|zip|gzip)/i.test(type))
    return refuse('wrong-type', type, say.storyFile);
  const bytes = await readBody(response);
  if (!bytes) return refuse('too-large', undefined, LIMITS.bytes);
  const text = decodeText(bytes, /charset="?([\w-]+)/i.exec(type)?.[1]);
  if (text === undefined) return refuse('wrong-encoding');
  if (/^\s*</.test(text)) return refuse('wrong-type', text.trim().slice(0, 40), say.storyFile);

  // A server that says JSON is believed; one that knows no better (`text/plain`) leaves it to the end of the address.
  const isTable = !/json/i.test(type) && (/csv|tab-sep/i.test(type) || /\.(csv|tsv)$/i.test(file));
  return isTable ? parseCsv(text, file, meta) : parseStoryText(text, file);
}

/** The bytes of the answer; undefined, and not read to the end, where there are more than a story may have. */
async function readBody(response: Response): Promise<Uint8Array | undefined> {
  let size = Number(response.headers.get('content-length'));
  if (size > LIMITS.bytes) return undefined;
  size = 0;
  const chunks: BlobPart[] = [];
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    size += chunk.value.length;
    if (size > LIMITS.bytes) return undefined;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
