/** The outline: the parts of a lesson, in the order in which one writes them. */

export interface Part {
  readonly id: string;
  /** The members of the lesson's file that are written in it. */
  readonly members: readonly string[];
  /** Those that stand in its form also where they are left out. */
  readonly always?: readonly string[];
}

export const GROUPS = ['lesson', 'seen', 'asked', 'more'] as const;
export type Group = (typeof GROUPS)[number];

export const PARTS: Readonly<Record<Group, readonly Part[]>> = {
  lesson: [
    {
      id: 'about',
      members: ['title', 'full_title', 'summary', 'id', 'minutes', 'tags', 'language', 'detail'],
      always: ['title', 'summary', 'id', 'minutes', 'tags', 'language', 'detail'],
    },
    { id: 'dags', members: ['dags'] },
    { id: 'scenarios', members: ['scenarios'], always: ['scenarios'] },
    { id: 'code', members: ['code'], always: ['code'] },
    {
      id: 'time',
      members: ['clock', 'until', 'tick_seconds', 'settings', 'pools', 'actions'],
      always: ['clock', 'pools', 'actions'],
    },
  ],
  seen: [
    { id: 'flow', members: ['flow', 'flow_caption'], always: ['flow', 'flow_caption'] },
    { id: 'guide', members: ['guide'], always: ['guide'] },
    { id: 'key_moments', members: ['key_moments'], always: ['key_moments'] },
    { id: 'watch', members: ['watch'], always: ['watch'] },
    { id: 'snapshot', members: ['snapshot', 'transcript'], always: ['snapshot', 'transcript'] },
  ],
  asked: [
    { id: 'quiz', members: ['quiz'], always: ['quiz'] },
    { id: 'why', members: ['why', 'why_text'], always: ['why', 'why_text'] },
    { id: 'myths', members: ['myths'], always: ['myths'] },
    { id: 'goals', members: ['goals', 'knobs'], always: ['goals', 'knobs'] },
    { id: 'project', members: ['project'] },
    { id: 'recall', members: ['recall'], always: ['recall'] },
  ],
  more: [
    { id: 'deep', members: ['deep'], always: ['deep'] },
    { id: 'gates', members: ['gates', 'required'] },
    { id: 'perf', members: ['perf'] },
  ],
};

export const ALL_PARTS: readonly Part[] = GROUPS.flatMap((group) => PARTS[group]);

/** The part in which a member of the lesson's file is written. */
export function partOf(member: string): Part | undefined {
  return ALL_PARTS.find(({ members }) => members.includes(member));
}
