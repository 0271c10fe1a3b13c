/** Why a story could not be had, and what to do about it; `{}` stands for the detail. */
export const loadMessages = {
  'bad-url':
    'A story cannot be loaded from “{}”: the address has to begin with https:// or http://.',
  http: 'The server has no story at this address (HTTP {}).',
  offline: 'There is no connection to the internet.',
  network: 'The server cannot be reached, or does not let this page read the story (CORS).',
  timeout: 'The story did not arrive within {} seconds.',
  aborted: 'Loading was stopped.',
  interrupted: 'The story arrived only in part: the connection broke, or the file is damaged.',
  'too-large': 'The file is larger than a story may be ({} bytes).',
  empty: 'The file is empty.',
  'wrong-type': 'There is no story at this address but {}.',
  'wrong-encoding': 'The file is not saved as UTF-8.',
  unreadable: 'The file holds no story that can be read. {}',
  webPage: 'a web page',
} as const;
