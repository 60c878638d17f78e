import { useEffect, useState } from 'react';
import { drawItems, ownTrackOf } from '../../lesson';
import type { DrawnItem } from '../../lesson';
import type { Player } from '../../player';
import { useArrived } from '../use-arrived';
import { openCourse } from './open-course';
import type { OpenCourse } from './open-course';

/** The course, once the page is alive and its list is there; null until then. */
export function useCourse(language: string): OpenCourse | 'failed' | null {
  return useArrived(openCourse, language, closeCourse);
}

const closeCourse = (course: OpenCourse) => course.close();

/** A lesson that is asked about. */
export interface OpenLesson {
  readonly player: Player;
  /** Its questions, as the seed draws them. */
  readonly drawn: readonly DrawnItem[];
}

interface Asked {
  /** The lesson whose turn it is; null until it is there, or where it cannot be asked about. */
  readonly opened: OpenLesson | 'failed' | null;
  /** How many questions there are, of each lesson that was opened. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Opens the lesson whose turn it is, and meanwhile fetches the next.
 * @param choose which these are (`<course>/<lesson>`), by how many questions there are in those that were opened
 */
export function useAsked(
  course: OpenCourse,
  seed: string,
  choose: (counts: Asked['counts']) => { readonly now: string | null; readonly next: string | null },
): Asked {
  const [all, setAll] = useState<ReadonlyMap<string, OpenLesson | 'failed' | null>>(new Map());
  const counts = new Map(
    Array.from(all).flatMap(([lesson, one]): [string, number][] =>
      one === 'failed' ? [] : [[lesson, one?.drawn.length ?? 0]],
    ),
  );
  const { now, next } = choose(counts);
  const isThere = now === null || (all.get(now) ?? 'failed') !== 'failed';
  useEffect(() => {
    if (now === null || isThere) return;
    let isWanted = true;
    const tell = (one: OpenLesson | 'failed' | null) => {
      if (isWanted) setAll((before) => new Map(before).set(now, one));
    };
    course.open(now).then(
      (player) => tell(player && { player, drawn: drawnOf(player, seed) }),
      (error: unknown) => {
        console.error(error);
        tell('failed');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [course, seed, now, isThere]);
  useEffect(() => {
    if (isThere && next !== null) course.open(next).catch(() => undefined);
  }, [course, isThere, next]);
  return { opened: now === null ? null : (all.get(now) ?? null), counts };
}

/** The questions of a lesson, as the seed draws them. */
export function drawnOf(player: Player, seed: string): readonly DrawnItem[] {
  const { lesson } = player.store.getState();
  return drawItems(lesson, ownTrackOf(lesson), seed);
}
