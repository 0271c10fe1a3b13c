import {loadMessages as say} from '../locales/en/load.js';
import {decodeText} from './decode.js';
import {describeIssue} from './issues.js';
import {LIMITS} from './limits.js';
import {parseStoryText} from './parse.js';
import {parseCsv, type TableMeta} from './tables.js';
import {printable} from './text.js';
import type {ParseResult, StoryIssue} from './types.js';

/** Why a story could not be had. Codes are stable; `http-404` and the like carry the status of the answer. */
export type LoadErrorCode =
  | 'bad-url'
  | `http-${number}`
  | 'offline'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'interrupted'
  | 'too-large'
  | 'empty'
  | 'wrong-type'
  | 'wrong-encoding'
  | 'bad-json'
  | 'too-deep'
  | 'not-a-story'
  | 'empty-table';

export interface LoadError {
  readonly code: LoadErrorCode;
  /** A plain sentence with a way to mend it. */
  readonly message: string;
  /** The address that was asked, resolved. */
  readonly url: string;
  /** Status of the answer, for `http-…`. */
  readonly status?: number;
  /** Where the text stops being JSON, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** What the parser said, when the file came but could not be read. */
  readonly issues?: readonly StoryIssue[];
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

/** A refusal on the way, with what its message needs. */
class Refusal extends Error {
  constructor(
    readonly code: LoadErrorCode,
    message: string,
    readonly more: Partial<LoadError> = {},
  ) {
    super(message);
  }
}

/**
 * Fetches a story, JSON or CSV, from an http(s) address (relative ones are resolved against the document), without
 * cookies or other credentials. The body is read up to the limit in `LIMITS.bytes` and no further. Never rejects:
 * every failure is an answer with a code and a sentence.
 */
export async function loadStory(url: string, options: LoadOptions = {}): Promise<LoadResult> {
  const {signal, timeoutMs = 30_000, meta} = options;
  const controller = new AbortController();
  const stop = () => controller.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeoutMs);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();

  let address = url;
  try {
    address = resolve(url);
    return {ok: true, result: await fetchStory(address, controller.signal, meta)};
  } catch (reason) {
    const refusal = signal?.aborted
      ? new Refusal('aborted', say.aborted())
      : late
        ? new Refusal('timeout', say.timeout(timeoutMs / 1000))
        : reason instanceof Refusal
          ? reason
          : new Refusal('interrupted', say.interrupted());
    const {code, message, more} = refusal;
    return {ok: false, error: {code, message, url: address, ...more}};
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    // Whatever was not read is not wanted.
    stop();
  }
}

function resolve(url: string): string {
  try {
    const {href, protocol} = new URL(url, globalThis.document?.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Falls through: an address that cannot be resolved is as bad as one of another kind.
  }
  throw new Refusal('bad-url', say['bad-url'](printable(url, 120)));
}

async function fetchStory(
  url: string,
  signal: AbortSignal,
  meta: TableMeta | undefined,
): Promise<ParseResult> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      mode: 'cors',
      credentials: 'omit',
      headers: {accept: 'application/json, text/csv, */*;q=0.1'},
    });
  } catch {
    throw globalThis.navigator?.onLine === false
      ? new Refusal('offline', say.offline())
      : new Refusal('network', say.network());
  }
  const {status} = response;
  if (!response.ok) throw new Refusal(`http-${status}`, say.http(status), {status});

  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (/^(?:image|audio|video|font)\/|\/(?:pdf|zip|gzip)$/.test(type))
    throw new Refusal('wrong-type', say['wrong-type'](printable(type, 60)));
  const bytes = await readBody(response);
  if (bytes.length === 0) throw new Refusal('empty', say.empty());
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice(8)
    .replace(/"/g, '');
  const text = decodeText(bytes, charset);
  if (text === undefined) throw new Refusal('wrong-encoding', say['wrong-encoding']());
  return readText(text, type, url, meta);
}

/** The bytes of the answer; stops reading where a file would be larger than a story may be. */
async function readBody(response: Response): Promise<Uint8Array> {
  const tooLarge = () => new Refusal('too-large', say['too-large'](LIMITS.bytes / 1e6));
  if (Number(response.headers.get('content-length')) > LIMITS.bytes) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LIMITS.bytes) throw tooLarge();
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** JSON or CSV: by the body where that is plain, else by what the server says, else by the end of the address. */
function readText(
  text: string,
  type: string,
  url: string,
  meta: TableMeta | undefined,
): ParseResult {
  const file = decodeURIComponentSafely(new URL(url).pathname.split('/').pop() || url);
  const start = text.replace(/^[\ufeff\s]+/, '')[0];
  if (start === '<') throw new Refusal('wrong-type', say['wrong-type'](say.aWebPage));
  const isTable =
    !/json/.test(type) &&
    (/csv|tab-separated/.test(type) || /\.(?:csv|tsv|tab)$/i.test(file)) &&
    start !== '{';
  const result = isTable ? parseCsv(text, file, meta) : parseStoryText(text, file);
  if (result.readable) return result;
  const [issue] = result.issues;
  const place = issue?.place.kind === 'json' ? issue.place : undefined;
  throw new Refusal(
    (issue?.code ?? 'not-a-story') as LoadErrorCode,
    say.unreadable(result.issues.map(describeIssue).join(' ')),
    {
      issues: result.issues,
      ...(place?.line !== undefined && {line: place.line}),
      ...(place?.column !== undefined && {column: place.column}),
    },
  );
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
