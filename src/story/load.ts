import {loadMessages as say} from '../locales/en/load.js';
import {decodeText} from './decode.js';
import {describeIssue, type IssueCode} from './issues.js';
import {LIMITS} from './limits.js';
import {parseStoryText} from './parse.js';
import {parseCsv, type TableMeta} from './tables.js';
import {printable} from './text.js';
import type {ParseResult, StoryIssue} from './types.js';

/**
 * Why a story could not be had. Codes are stable; `http-404` and the like carry the status of the answer, and a file
 * that came but cannot be read has the code of the issue (`bad-json`, `not-a-story` …).
 */
export type LoadErrorCode =
  | `http-${number}`
  | 'bad-url'
  | 'offline'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'interrupted'
  | 'too-large'
  | 'empty'
  | 'wrong-type'
  | 'wrong-encoding'
  | IssueCode;

export interface LoadError {
  readonly code: LoadErrorCode;
  /** A plain sentence. */
  readonly message: string;
  /** The address that was asked, resolved. */
  readonly url: string;
  /** What the parser said, when the file came but could not be read. The place has line and column. */
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

/** Why loading ended early. */
class Refusal extends Error {
  constructor(
    readonly code: LoadErrorCode,
    readonly detail: string | number = '',
    readonly issues?: readonly StoryIssue[],
  ) {
    super(code);
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
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, timeoutMs);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();

  let address = url;
  try {
    address = resolve(url);
    return {ok: true, result: await fetchStory(address, controller.signal, meta)};
  } catch (thrown) {
    const {code, detail, issues} = signal?.aborted
      ? new Refusal('aborted')
      : isLate
        ? new Refusal('timeout', timeoutMs / 1000)
        : thrown instanceof Refusal
          ? thrown
          : new Refusal('interrupted');
    const reason = say[(code.startsWith('http-') ? 'http' : code) as 'http'];
    const message = issues
      ? issues.map(describeIssue).join(' ')
      : say.sentence(
          printable(fileOf(address), 120),
          reason.replace('{}', () => String(detail)),
        );
    return {ok: false, error: {code, message, url: address, ...(issues && {issues})}};
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
    // An address that cannot be resolved is as bad as one of another kind.
  }
  throw new Refusal('bad-url');
}

/** What the address ends in: the name by which messages call the file. */
function fileOf(url: string): string {
  return (
    url
      .replace(/[?#].*/s, '')
      .split('/')
      .pop() || url
  );
}

async function fetchStory(
  url: string,
  signal: AbortSignal,
  meta: TableMeta | undefined,
): Promise<ParseResult> {
  let response: Response;
  try {
    response = await fetch(url, {signal, credentials: 'omit'});
  } catch {
    const isOnline = globalThis.navigator?.onLine ?? true;
    throw new Refusal(isOnline ? 'network' : 'offline');
  }
  if (!response.ok) throw new Refusal(`http-${response.status}`, response.status);

  const type = response.headers.get('content-type') ?? '';
  if (/^(image|audio|video|font)\/|\/(pdf|zip|gzip)/i.test(type))
    throw new Refusal('wrong-type', printable(type, 60));
  const bytes = await readBody(response);
  const text = decodeText(bytes, /charset="?([\w-]+)/i.exec(type)?.[1]);
  if (text === undefined) throw new Refusal('wrong-encoding');
  const start = text.trimStart()[0];
  if (start === undefined) throw new Refusal('empty');
  if (start === '<') throw new Refusal('wrong-type', say.webPage);

  const file = fileOf(url);
  // A server that says JSON is believed; one that knows no better (`text/plain`) leaves it to the end of the address.
  const isTable = !/json/i.test(type) && (/csv|tab-sep/i.test(type) || /\.(csv|tsv)$/i.test(file));
  const result = isTable ? parseCsv(text, file, meta) : parseStoryText(text, file);
  if (result.readable) return result;
  const {issues} = result;
  throw new Refusal(issues[0]?.code as IssueCode, '', issues);
}

/** The bytes of the answer; stops reading where a file would be larger than a story may be. */
async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: BlobPart[] = [];
  let size = Number(response.headers.get('content-length'));
  if (size <= LIMITS.bytes && response.body) {
    size = 0;
    const reader = response.body.getReader();
    for (
      let chunk = await reader.read();
      !chunk.done && size <= LIMITS.bytes;
      chunk = await reader.read()
    ) {
      chunks.push(chunk.value);
      size += chunk.value.length;
    }
  }
  if (size > LIMITS.bytes) throw new Refusal('too-large', LIMITS.bytes);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
