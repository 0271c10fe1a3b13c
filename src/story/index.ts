/** The story contract: read a newsroom's facts into records that widgets can trust. No DOM, no Lit; only `load.ts` does I/O. */
export type * from './types.js';
export type * from './file-types.js';
export {UNSTATED} from './types.js';
export {DEFAULT_STANCES} from './grammar.js';
export {LIMITS} from './limits.js';
export {describeIssue, describePlace, type IssueCode} from './issues.js';
export {parseStory, parseStoryText, type ParseOptions} from './parse.js';
export {decodeText} from './decode.js';
export {storyToFile} from './serialise.js';
export {
  parseCsv,
  parseTables,
  parseWideMatrix,
  type StoryTables,
  type TableMeta,
  type TableText,
} from './tables.js';
export {parseHtmlTable, type TableCell, type TableDescription} from './html-table.js';
export {readTableElement} from './read-table-element.js';
export {
  loadStory,
  type LoadError,
  type LoadErrorCode,
  type LoadOptions,
  type LoadResult,
} from './load.js';
