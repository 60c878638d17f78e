/**
 * Every word of the interface, in English. Grouped by where it is shown; a function where a word depends on a
 * figure. Sentences about a run (causes, reasons) are not here but in `causes.ts` and `reasons.ts`.
 */

import { count } from './phrases';

export const words = {
  product: 'DAG Tutor',
  tagline: 'Step through an Airflow DAG, tick by tick, and see why every task runs or waits.',

  general: {
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    tryAgain: 'Try again',
    skipToContent: 'Skip to content',
    withoutScripts: 'Stepping through a run needs JavaScript. What you can read here works without.',
    externalLink: 'opens another site',
    loading: 'Loading…',
    minutes: (n: number) => `about ${n} min`,
  },

  panel: {
    open: (title: string) => `Open ${title} full size`,
    restore: (title: string) => `Back to the page from ${title}`,
    collapse: (title: string) => `Collapse ${title}`,
    expand: (title: string) => `Show ${title}`,
    failed: 'This panel has stopped.',
    failedBody: 'The rest of the page works on. The fault was:',
    notCome: 'This part could not be loaded.',
    notComeBody: 'It appears as soon as it can be. The reason:',
  },

  theme: {
    label: 'Theme',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },

  states: {
    run: (word: string) => `run: ${word}`,
    mapped: (n: number, word: string) => `${n} ${word}`,
  },

  header: {
    home: (product: string) => `${product}, all lessons`,
    breadcrumb: 'Where you are',
    share: 'Share this step',
    shareCopied: 'Link to this step copied',
    shareFailed: 'Copy this link:',
    keys: 'Keys',
  },

  lesson: {
    whatIf: 'What if…',
    noSuch: 'There is no such lesson',
    noSuchBody: (path: string) =>
      `Nothing is kept at ${path}. It may have been renamed, or the link may be cut off.`,
    allLessons: 'See all lessons',
    modes: 'Choose your learning style',
    modesAvailable: (n: number) => `${count(n, 'mode')} available`,
    modesHonest: 'Nine ways into the same lesson. Mixing them works better than picking one.',
    done: 'done',
    print: 'A sheet to print and hand out',
    shareDialog: 'A link to this step',
    scenario: 'Scenario',
    like: 'Like',
    dislike: 'Dislike',
    loadFailed: 'The lesson did not arrive',
    loadFailedBody: 'Check your connection, then try again.',
  },

  terms: {
    title: 'Terms',
    lead: 'The words that a newcomer to Airflow meets in the lessons, in the order in which one needs them.',
    shown: (title: string, step: number) => `See it in “${title}”, step ${step}`,
    all: 'All terms',
    link: 'Terms of Airflow, each in one plain sentence',
  },

  offline: {
    kept: 'This site is kept in your browser. It works without a network, too.',
    newer: 'A newer version of this site is here.',
    showNewer: 'Show it',
  },

  language: { label: 'Language' },

  embed: {
    open: 'Open the whole lesson at this step',
    noLesson: 'Which lesson?',
    noLessonBody: 'The address of this frame names none. It should end with ?lesson=course/lesson.',
    broken: 'This lesson cannot be shown',
    brokenBody: 'Its file has a fault. Its own page says which.',
  },

  view: {
    label: 'View',
    panels: 'Panels to show',
    names: { code: 'Code', waiting: 'Waiting now', tracker: 'Status tracker' },
    columns: 'Width of the left panels',
  },

  problems: {
    title: (n: number) => `${count(n, 'thing', 'things')} to put right in this lesson`,
    lead: (file: string) =>
      `The lesson is not shown because its file, ${file}, does not hold together yet. The rest of the site works.`,
    courses: (n: number) =>
      `${count(n, 'problem', 'problems')} with courses; until then they are shown as if their course.json said nothing`,
    strip: (n: number) => `${count(n, 'problem', 'problems')} in the file; this is the last version without`,
  },

  modes: {
    learn: { name: 'Learn', doing: 'Walk one good run, with a reason at every step' },
    why: { name: 'Why', doing: 'Explain what causes each change' },
    deep: { name: 'Deep', doing: 'Commit to an answer, then see the rule' },
    visual: { name: 'Visual', doing: 'Step through with every panel moving together' },
    try: { name: 'Try', doing: 'Be the scheduler: say what happens next' },
    challenge: { name: 'Challenge', doing: 'Break it, repair it, reach a goal' },
    project: { name: 'Project', doing: 'Build the DAG from its parts' },
    recall: { name: 'Recall', doing: 'Five questions, some days later' },
    perf: { name: 'Perf', doing: 'Scale it and find the bottleneck' },
  },
} as const;
