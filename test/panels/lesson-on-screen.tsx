/** For tests of panels: the first lesson, or one made of a case, on a player; and the panels around it. */
import { render } from '../render';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { readLesson } from '../../src/cli/read-lessons';
import type { Case } from '../../src/engine';
import { completeLesson, literal } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { MODES } from '../../src/modes';
import { createPlayer, PlayerProvider } from '../../src/player';
import type { Player } from '../../src/player';
import { describeProblem } from '../../src/text';
import { Announcer } from '../../src/ui';
import { createInProcessRuns } from '../../src/sources/in-process';
import { SEED_FILE } from '../lesson/seed';
import { memory } from '../player/kept';

let seed: Lesson | undefined;

/** The first lesson, as it is published; read and checked once. */
export function seedLesson(): Lesson {
  if (seed) return seed;
  const checked = readLesson(SEED_FILE);
  if ('problems' in checked) throw new Error(checked.problems.map(describeProblem).join('\n'));
  return (seed = checked.lesson);
}

/** A lesson that is only a run. */
export function lessonOf(input: Case, change: Partial<Lesson> = {}): Lesson {
  return completeLesson({
    ...seedLesson(),
    id: 'made',
    hash: input.case,
    scenarios: [{ id: 'only', title: literal('Only'), summary: null, code: null, case: input }],
    code: [],
    flow: [],
    watch: null,
    keyMoments: [],
    quiz: [],
    snapshot: [],
    required: null,
    ...change,
  });
}

export interface Place {
  readonly lesson?: Lesson;
  readonly scenario?: string;
  readonly step?: number;
}

/** Nothing is kept from one test to the next. */
export function playerAt({ lesson = seedLesson(), scenario, step }: Place = {}): Player {
  const start = { mode: 'visual', scenario: scenario ?? null, step: step ?? null };
  return createPlayer(lesson, memory(), createInProcessRuns(), start, MODES);
}

/** Puts panels on the screen, with a player at a place of a lesson. */
export function show(panels: ReactNode, place?: Place) {
  const player = playerAt(place);
  const user = userEvent.setup();
  const screen = render(
    <PlayerProvider player={player}>
      <Announcer>{panels}</Announcer>
    </PlayerProvider>,
  );
  return { player, user, ...screen };
}

/** The text of every cell of a table, row by row, headings first. */
export function cellsOf(table: HTMLElement): string[][] {
  return [...table.querySelectorAll('tr:not([aria-hidden])')].map((row) =>
    [...row.querySelectorAll('th, td:not([aria-hidden])')].map((cell) => cell.textContent ?? ''),
  );
}
