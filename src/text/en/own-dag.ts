/** The words of the page for one's own DAG files. `backticks` mark ids. */
import { count, number } from './phrases';

export const ownDagWords = {
  title: 'Your own DAG',
  lead: 'Open a DAG file and step through its run: what each task will do, and why it runs or waits.',
  description:
    'Open an Airflow DAG file in your browser and step through its run, with a reason for every change.',
  promise:
    'The file is read here, in your browser, by real Python. Nothing is sent anywhere, and none of your tasks is run.',

  open: {
    drop: 'Drop a file, a folder or a zip here',
    file: 'Open files',
    fileHelp: 'Python files (.py) or a zip',
    folder: 'Open a folder',
    paste: 'Paste a DAG file',
    read: 'Read it',
    sample: 'Try it with a sample',
    again: (name: string) => `Go on with ${name}`,
    forget: 'Forget it',
    another: 'Open another',
    fromLink: 'This link holds a DAG file',
    fromLinkBody:
      'Somebody made it; we have not checked it. It is read here in your browser, cut off from the network, and none of its tasks is run.',
    openLink: 'Open it',
  },

  reading: {
    starting: 'Starting Python…',
    file: (name: string, done: number, total: number) =>
      total > 1 ? `Reading ${name} (${number(done + 1)} of ${number(total)})…` : `Reading ${name}…`,
    running: 'Simulating the run…',
    cancel: 'Cancel',
    cancelled: 'The reading was given up.',
    again: 'Read again',
  },

  failed: {
    python: (why: string) => `Python could not be started: ${why}`,
    zip: (name: string, why: string) => `${name} cannot be opened: ${why}`,
    large: (most: number) => `This is more than ${number(most)} MB: more than somebody writes DAGs in.`,
    link: 'This link is cut off, or holds no DAG file.',
    file: (name: string) => `${name} cannot be read.`,
    json: (name: string) => `${name} holds no Variables: it should be a JSON object of names and values.`,
    run: 'The run could not be made. The simulator did not come, or has stopped.',
    refused: 'Airflow would not run this DAG:',
    none: 'No DAG was found.',
    noneBody: 'Airflow looks for DAGs in Python files in which both words stand: dag and airflow.',
  },

  origin: {
    sample: 'This is the sample. Change it as you like.',
    link: 'From a link: not checked by us.',
  },

  tools: {
    label: 'About this DAG',
    dags: (n: number) => count(n, 'DAG', 'DAGs'),
    problems: (n: number) => (n === 0 ? 'No faults' : count(n, 'fault', 'faults')),
    old: (n: number) => count(n, 'place for Airflow 3', 'places for Airflow 3'),
    happens: 'What happens',
    values: 'Variables and Connections',
    take: 'Share or save',
    close: 'Close',
  },

  faults: {
    title: 'What could not be read',
    lead: 'Everything else is loaded.',
    none: 'Every file was read.',
    place: (file: string, line: number) => `${file}:${line}`,
    show: (file: string, line: number) => `Show line ${line} of ${file}`,
    missing: (n: number) =>
      n === 1 ? 'A module of your own is not here' : `${n} modules of your own are not here`,
    missingBody:
      'A stand-in took its place, so what it makes is not in the graph. Open the folder that it is in:',
    module: (name: string, places: string) => `${name} (${places})`,
    standIns:
      'Packages that stand-ins took the place of, because none of their code is needed to draw the graph:',
    notes: 'Where this run is only near to what the file says',
    note: {
      schedule: () => 'Its schedule is code of its own: the run is started by hand.',
      partitions: () => 'Its runs come without their partitions.',
      outside: (task: string) =>
        `\`${task}\` triggers or waits for a DAG that is not here: it does its part alone.`,
      weights: (task: string) => `\`${task}\` has a weight strategy of its own: its first number counts.`,
      slot: (task: string) =>
        `\`${task}\` keeps its slot while it waits; here it gives it back between its looks.`,
      concat: (task: string) => `\`${task}\` is mapped over several lists joined: the first counts.`,
      mapped: (task: string) => `\`${task}\` is mapped as a plain task.`,
    },
  },

  old: {
    title: 'Written for Airflow 2',
    lead: 'Airflow 3.3.2 would not take this file as it stands. It was read all the same; this is what Airflow says at each place.',
    instead: (fix: string) => `Instead: ${fix}`,
    byHand: 'to be changed by hand',
    fix: (n: number) => (n === 1 ? 'Write it for Airflow 3' : `Write all ${number(n)} for Airflow 3`),
    done: (n: number) => `${count(n, 'place', 'places')} written for Airflow 3`,
    undo: 'Undo',
    before: 'before',
    after: 'now',
    save: (name: string) => `Save ${name}`,
  },

  dags: {
    title: (n: number) => `${count(n, 'DAG', 'DAGs')} found`,
    search: 'Search DAGs',
    found: (n: number, of: number) => `${number(n)} of ${number(of)}`,
    tasks: (n: number) => count(n, 'task', 'tasks'),
    starts: (ids: string) => `starts ${ids}`,
    waitsFor: (ids: string) => `waits for ${ids}`,
    none: (text: string) => `No DAG has “${text}” in its name or its file.`,
    map: 'Map of the DAGs that hang together',
    tied: (n: number) => `${count(n, 'DAG hangs', 'DAGs hang')} together`,
    tie: {
      trigger: (task: string, n: number) => (n === 1 ? `${task} triggers` : `${number(n)} tasks trigger`),
      asset: (name: string, n: number) => (n === 1 ? name : `${name} and ${number(n - 1)} more`),
      wait: (task: string, n: number) => (n === 1 ? `${task} waits` : `${number(n)} tasks wait`),
    },
  },

  together: {
    run: (n: number) => (n === 2 ? 'Run both together' : `Run these ${number(n)} together`),
    legend: (dag: string) => `Runs together with ${dag}`,
  },

  happens: {
    lead: 'What tasks do cannot be read in a file. This is a proposal; say it as you know it, and the run follows.',
    presets: 'Begin with',
    preset: {
      well: 'All goes well',
      failure: 'One failure',
      slow: 'A slow sensor',
      retries: 'Retries',
    },
    noSensor: 'no sensor here',
    noRetries: 'no task has retries',
    which: 'Which task fails',
    runs: 'Runs to show',
    otherTimes: 'Make up other durations',
    task: 'Task',
    does: 'What it does',
    tries: 'Tries',
    madeUp: 'made up',
    seconds: (task: string, attempt: number) => `Seconds that try ${attempt} of ${task} takes`,
    outcome: (task: string, attempt: number) => `How try ${attempt} of ${task} ends`,
    outcomes: {
      success: 'success',
      fail: 'fails',
      fail_without_retry: 'fails, no retry',
      skip: 'skips itself',
    },
    attempt: (n: number) => `try ${n}`,
    addTry: (task: string) => `One more try of ${task}`,
    dropTry: (task: string) => `Without the last try of ${task}`,
    branch: (task: string) => `What ${task} chooses`,
    nothing: 'nothing',
    pokes: (task: string) => `At which look ${task} finds it`,
    poke: (n: number) => (n === 0 ? 'never finds it' : `finds it at look ${n}`),
    length: (task: string) => `How many elements ${task} returns`,
    elements: 'elements',
    unit: 's',
    empty: 'does nothing, takes no time',
    passes: (task: string) => `Whether ${task} lets the rest run`,
    lets: { true: 'lets the rest run', false: 'skips the rest' },
    reset: 'Back to the proposal',
  },

  values: {
    lead: 'Files ask for these while they are read. Without a value they get a placeholder. They stay in this page.',
    variables: 'Variables',
    connections: 'Connections',
    connectionHelp: 'as a URI: postgres://user@host/db',
    asJson: 'JSON',
    fallback: (value: string) => `without it: ${value}`,
    none: 'Nothing in these files asks for Variables or Connections.',
    apply: 'Read again with these',
    file: 'Open a JSON of Variables',
    environment: (names: string) => `From the environment: ${names}. They are empty here.`,
  },

  edit: {
    open: 'Edit the file',
    done: 'Done',
    title: 'Your file',
    field: 'The DAG file, as text',
    loading: 'The editor is on its way…',
    help: 'The graph follows as you type.',
    run: 'Run',
    runKey: 'Ctrl+Enter',
    typed: 'The graph is that of what you typed. Run it to see what happens.',
    ran: 'The run is that of this file.',
    fault: (line: number, text: string) => `Line ${line}: ${text}`,
    kept: 'The graph is the last without this fault.',
    failed: 'The editor did not come. This plain field does the same.',
    which: 'File',
  },

  take: {
    link: 'Copy a link',
    copied: 'Link copied',
    linkHelp:
      'The file and what happens are in the link itself; whoever opens it is told that nobody has checked it.',
    tooLong: 'These files are too large for a link. Save them instead.',
    copyThis: 'Copy this link:',
    python: 'Save as Python for Airflow 3',
    pythonNote: 'Written by DAG Tutor from what was read; tasks print and return, and do nothing else.',
    run: 'Save the run as JSON',
    lesson: 'Save as a lesson',
    lessonHelp: 'A zip of the lesson file and the code beside it, for the folder of a course.',
    file: (name: string) => `Save ${name}`,
    saved: (name: string) => `${name} saved`,
    lessonSummary: (dag: string) => `A run of \`${dag}\`, step by step.`,
  },
} as const;
