/** The words of the studio, where lessons are written. `backticks` mark ids. */
import { fieldWords } from './field-words';
import { count } from './phrases';

export const studioWords = {
  title: 'Studio',
  lead: 'Write a lesson here, with the page that learners will see beside it.',
  description:
    'Write a lesson of DAG Tutor in your browser: forms or JSON at one side, the page live at the other.',
  promise: 'Everything stays in this browser until you save it or share it. Nothing is sent anywhere.',

  start: {
    again: 'Go on with',
    goOn: (title: string) => `Go on with ${title}`,
    forget: (title: string) => `Throw ${title} away`,
    changed: (when: string) => `changed ${when}`,
    new: 'Begin',
    template: 'A small lesson to change',
    templateHelp: 'Three tasks, two runs, a quiz: everything that a lesson needs, in little.',
    files: 'Open files',
    filesHelp: 'A lesson with its listings, or a zip; or drop them here.',
    from: 'Start from a lesson',
    fromHelp: 'Yours to change; the original stays as it is.',
    choose: 'Which lesson',
    take: 'Start from it',
    found: (n: number) => `${count(n, 'lesson', 'lessons')} found. Which one?`,
    noLesson: 'There is no lesson among these files. A lesson is a JSON file with `version` and `dags`.',
    badZip: (why: string) => `The zip could not be opened: ${why}`,
    notThere: 'The lesson could not be fetched. Try again when there is a network.',
  },

  bar: {
    label: 'The lesson that you write',
    undo: 'Undo',
    redo: 'Redo',
    view: 'How to write',
    forms: 'Forms',
    text: 'JSON',
    take: 'Save or share',
    another: 'Another lesson',
    write: 'Write',
    see: 'See',
    sides: 'Side',
    columns: 'Width of the two sides',
  },

  check: {
    checking: 'Checking…',
    sound: 'Sound: the run proves every answer',
    problems: (n: number) => count(n, 'problem', 'problems'),
    none: 'Nothing to put right.',
    failed: 'The lesson could not be checked.',
    large: 'Its runs are more than a page can show.',
    place: (line: number, column: number) => `Line ${line}, column ${column}`,
    title: 'What the checker says',
    show: 'Go to this place',
  },

  live: {
    title: 'The page',
    frame: 'The page as learners see it',
    size: 'Width of the page',
    sizes: { fit: 'As wide as it is', desktop: 'Desktop', phone: 'Phone' },
    last: 'This is the last version without problems.',
    none: 'The page comes as soon as the lesson has no problems.',
    waiting: 'The first run is on its way…',
    at: (step: number, scenario: string) => `Step ${step} of “${scenario}”`,
  },

  text: {
    field: 'The lesson, as JSON',
    which: 'File',
    code: (name: string) => `${name}, as text`,
    loading: 'The editor is on its way…',
    failed: 'The editor did not come. This plain field does the same.',
    help: 'Ctrl+Space completes. Tab moves on, as everywhere.',
  },

  kept: {
    lost: 'This browser keeps nothing of it: its storage is blocked or full. Save the lesson before you leave.',
  },

  take: {
    title: 'Save or share',
    json: 'Save the JSON',
    zip: 'Save all as a zip',
    saved: (name: string) => `${name} was saved.`,
  },

  outline: {
    title: 'Parts of the lesson',
    wrong: (n: number) => count(n, 'problem here', 'problems here'),
    groups: { lesson: 'The lesson', seen: 'What is seen', asked: 'What is asked', more: 'More' },
    parts: {
      about: 'About',
      dags: 'DAG',
      scenarios: 'Runs',
      code: 'Listings',
      time: 'Time, pools, people',
      flow: 'Process flow',
      guide: 'Guide',
      key_moments: 'Key moments',
      watch: 'Status tracker',
      snapshot: 'In short',
      quiz: 'Quiz',
      why: 'Why',
      myths: 'Myths',
      goals: 'Challenges',
      project: 'Project',
      recall: 'Cards',
      deep: 'Deeper',
      gates: 'Gates',
      perf: 'Scale',
    },
  },

  forms: {
    loading: 'The forms are on their way…',
    noSchema: 'The forms did not come. The JSON can be written all the same.',
    unreadable:
      'The JSON has a slip of the pen: until it is mended, in the view JSON, forms cannot change it.',
    more: 'More…',
    add: 'Add',
    remove: (name: string) => `Remove ${name}`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    entry: (n: number) => `Entry ${n}`,
    kind: 'Kind',
    leftOut: '(left out)',
    newName: 'Name',
    noJson: 'This is no JSON yet.',
    when: 'When',
    steps: {
      start: 'At Start',
      final: 'At the end',
      task: 'When a task comes to a state',
      run: 'When the run comes to a state',
      number: 'Step number',
      which: 'Task',
      state: 'State',
      here: 'The step on the page',
      show: (step: number) => `Show step ${step}`,
    },
  },

  ...fieldWords,
};
