/** Why a story could not be had, after the name of the file; `{}` stands for the detail. */
export const loadMessages = {
  sentence: (file: string, reason: string) => `${file}: ${reason}.`,
  'bad-url': 'the address of a story has to begin with https:// or http://',
  http: 'the server has no story at this address (HTTP {})',
  offline: 'there is no connection to the internet',
  network: 'the server cannot be reached, or does not let this page read the story (CORS)',
  timeout: 'the story did not arrive within {} seconds',
  aborted: 'loading was stopped',
  interrupted: 'the story arrived only in part; the connection broke, or the file is damaged',
  'too-large': 'the file is larger than a story may be ({} bytes)',
  empty: 'the file is empty',
  'wrong-type': 'there is no story at this address but {}',
  'wrong-encoding': 'the file is not saved as UTF-8',
  webPage: 'a web page',
};

export type LoadMessages = typeof loadMessages;
