/** What is said about names in the article: to the page's author in the console, and to the reader who looks for one. */
export const refMessages = {
  /** A tag whose target the story does not have. */
  unknownTarget: (tag: string, found: string, nearest: string | undefined, title: string) =>
    `<${tag}> names “${found}”, which “${title}” does not have.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
  /** The control that leads from the graphic to the article. */
  inText: (name: string) => `In the text: ${name}`,
  nth: (n: number, total: number) => `${n} of ${total}`,
  /** The button of a step of the article. */
  showStep: 'Show in the graphics',
  /** A cell, in words. */
  cell: (participant: string, option: string) => `${participant} on “${option}”`,
};

export type RefMessages = typeof refMessages;
