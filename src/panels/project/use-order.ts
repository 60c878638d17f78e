import { useMemo, useState } from 'react';
import { useAnswer } from '../../asking';
import {
  gradeOrder,
  hasOneOrder,
  helpTaken,
  joinTwo,
  NOTHING_PLACED,
  order,
  place,
  placedBlocks,
  placedUnits,
  solved,
  takeAway,
  takeBack,
  trayOf,
} from '../../lesson/activities/project';
import type { Arrangement, OrderItem } from '../../lesson/activities/project';
import { keptDraft, usePlayer, usePlayerState } from '../../player';
import { useAnnounce, useWords } from '../../ui';
import { arrangementDraft, gradeShown, orderDraftJson, orderDraftOf, shortText, wasFound } from './derive';

/** After so many checks that were not right, a right order may be seen. */
const CHECKS_BEFORE_ANSWER = 2;

export type Order = ReturnType<typeof useOrder>;

/** What a learner has put together of a puzzle, how it stands, and everything that can be done with it. */
export function useOrder(item: OrderItem) {
  const words = useWords().projectWords.order;
  const { part, puzzle, lesson } = item;
  const player = usePlayer();
  const announce = useAnnounce();
  const kept = usePlayerState(({ progress }) => keptDraft(progress, arrangementDraft, part));
  const answer = useAnswer(order, item);
  const { arrangement, deal } = useMemo(() => orderDraftOf(kept, puzzle), [kept, puzzle]);
  const seed = `${lesson.course}/${lesson.id}/${part}/${deal}`;
  const [chosen, setChosen] = useState<string | null>(null);
  const texts = useMemo(
    () => new Map([...puzzle.blocks, ...puzzle.wrong].map(({ id, text }) => [id, text])),
    [puzzle],
  );

  const grade = gradeShown(puzzle, arrangement, answer);
  const checks = answer?.tries.length ?? 0;
  const isRight = grade?.isRight ?? false;
  const join = joinTwo(puzzle, arrangement);
  const away = takeAway(puzzle, arrangement);
  const textOf = (id: string) => texts.get(id) ?? id;
  const nameOf = (unit: string) => shortText(textOf(unit));

  const keep = (next: Arrangement, nth = deal) =>
    player.keepDraft(arrangementDraft, orderDraftJson({ arrangement: next, deal: nth }), part);
  const rightWords = (nth: number) => words.right(part, nth, helpTaken(arrangement), hasOneOrder(puzzle));
  const notYetWords = (found: NonNullable<typeof grade>) =>
    words.notYet(part, found.kept.size, puzzle.blocks.length, found.wrong.length, found.missing.length);

  const putAt = (unit: string, at: number) => {
    const next = place(arrangement, unit, at);
    keep(next);
    setChosen(unit);
    announce(words.placed(nameOf(unit), next.placed.indexOf(unit) + 1, next.placed.length));
  };
  const afterHelp = (next: Arrangement, said: string) => {
    keep(next);
    setChosen(null);
    announce(said);
  };
  return {
    part,
    puzzle,
    units: placedUnits(puzzle, arrangement),
    tray: trayOf(puzzle, arrangement, seed),
    chosen,
    choose: setChosen,
    textOf,
    grade,
    isRight,
    hasBegun: arrangement.placed.length > 0 || helpTaken(arrangement) > 0,
    /** What is to be said of the order as it was checked; null while it was not. */
    verdict:
      grade === null
        ? null
        : !grade.isRight
          ? notYetWords(grade)
          : wasFound(answer)
            ? rightWords(checks)
            : words.shown,

    /** From the parts to below the chosen block, or to the end. */
    take(unit: string) {
      const below = chosen === null ? -1 : arrangement.placed.indexOf(chosen);
      putAt(unit, below < 0 ? arrangement.placed.length : below + 1);
    },
    putAt,
    /** One place up or down; false at the end. */
    move(unit: string, by: 1 | -1): boolean {
      const at = arrangement.placed.indexOf(unit) + by;
      if (at < 0 || at >= arrangement.placed.length) return false;
      putAt(unit, at);
      return true;
    },
    back(unit: string) {
      if (!arrangement.placed.includes(unit)) return;
      keep(takeBack(arrangement, unit));
      setChosen(null);
      announce(words.putBack(nameOf(unit)));
    },
    check() {
      const placed = placedBlocks(puzzle, arrangement);
      if (placed.length === 0) {
        announce(words.empty);
        return;
      }
      const found = gradeOrder(puzzle, placed);
      setChosen(null);
      player.submit(order, item, [...placed]);
      announce(found.isRight ? rightWords(checks + 1) : notYetWords(found));
    },
    /** Help, easiest first; null where there is none of the kind (any more). Before the first check there is none. */
    help: {
      join: checks > 0 && join ? () => afterHelp(join, words.joined) : null,
      takeAway: checks > 0 && away ? () => afterHelp(away, words.takenAway) : null,
      solve:
        checks >= CHECKS_BEFORE_ANSWER
          ? () => {
              player.showAnswer(order, item);
              afterHelp(solved(puzzle, arrangement), words.shown);
            }
          : null,
    },
    startOver() {
      keep(NOTHING_PLACED, deal + 1);
      setChosen(null);
    },
  };
}
