/** What an editor offers to write into a list of a lesson: an entry of each kind, with places to fill in. */

interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: object;
}

/** By the name of the list. `^` before a text: what follows is no text. */
export const SNIPPETS: Readonly<Record<string, readonly Snippet[]>> = {
  scenarios: [
    {
      label: 'A run in which a task fails',
      description: 'The DAGs as they are, but for one task whose tries fail.',
      body: {
        id: '${1:a-task-fails}',
        title: '${2:A task fails}',
        change: { behaviour: { '${3:dag_id}': { '${4:task_id}': [{ outcome: 'fail' }] } } },
      },
    },
  ],
  quiz: [
    {
      label: 'Which state has a task at a step?',
      description: 'A question whose right option the run proves.',
      body: {
        id: '${1:question}',
        type: 'task_state',
        prompt: '${2:Which state has `load` now?}',
        task: '${3:task_id}',
        at: { task: '${4:task_id}', state: '${5:running}' },
        options: [
          { is: '${6:none}', right: true },
          { is: '${7:running}', feedback: '${8:Why not.}' },
        ],
      },
    },
  ],
  myths: [
    {
      label: 'What many believe',
      description: 'A statement, and the run that decides it.',
      body: {
        id: '${1:myth}',
        claim: '${2:A failed task fails its run at once.}',
        truth: false,
        step: '${3:final}',
        shows: { type: 'task_never', task: '${4:task_id}', state: '${5:running}' },
        explanation: '${6:What the run shows.}',
      },
    },
  ],
  goals: [
    {
      label: 'A challenge',
      description: 'What is to become true of the run.',
      body: {
        id: '${1:goal}',
        title: '${2:Make the last task succeed}',
        text: '${3:What is asked.}',
        goal: { type: 'task_is', task: '${4:task_id}', is: '${5:success}' },
        knobs: ['${6:knob}'],
        solution: { '${6:knob}': '^${7:2}' },
      },
    },
  ],
};
