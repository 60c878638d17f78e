/** What a frame in somebody's page says of itself. */

export const frameWords = {
  /** `said` and `instead` are options as they are written in an address. */
  wrongOptions: (said: string, instead: string) =>
    `The address of this frame says ${said}, which means nothing. It is shown as with ${instead}.`,
  load: 'Start the lesson',
  saveAndExit: 'Save and exit',
  saved: 'Saved',
  savedBody: 'Everything you have done is kept. You can close this window now.',
  notSaved: 'It could not be saved just now. Stay here and try again in a moment: nothing is lost meanwhile.',
} as const;
