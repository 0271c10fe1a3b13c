/** Why a story could not be had, and what to do about it. */
export const loadMessages = {
  'bad-url': (url: string) =>
    `“${url}” is no address a story can be loaded from: it has to begin with https:// or http://.`,
  http: (status: number) => `The server has no story at this address (HTTP ${status}).`,
  offline: () => 'There is no connection to the internet. Try again once there is.',
  network: () =>
    'The story could not be fetched: the server cannot be reached, or does not let this page read it (CORS).',
  timeout: (seconds: number) => `The story did not arrive within ${seconds} seconds.`,
  aborted: () => 'Loading was stopped.',
  interrupted: () =>
    'The story arrived only in part: the connection broke, or the file is damaged.',
  'too-large': (megabytes: number) =>
    `The file is larger than ${megabytes} MB, more than a story may be.`,
  empty: () => 'The file is empty.',
  'wrong-type': (type: string) => `This address holds no story but ${type}.`,
  'wrong-encoding': () => 'The file is not saved as UTF-8. Save it again with that encoding.',
  unreadable: (reason: string) => `The file holds no story that can be read. ${reason}`,
  aWebPage: 'a web page (HTML)',
} as const;
