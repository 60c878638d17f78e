import { ownTrack } from '../../lesson';
import { offeredTalk, projectCase, readTalk, slidesOf, withMoment } from '../../lesson/activities/project';
import type { ProjectPlan, TalkMoment } from '../../lesson/activities/project';
import { keptDraft, lessonTrack, useLearned, usePlayer, usePlayerState, useRunsAnswer } from '../../player';
import { runId, talkDraft, talkJson, wiringOf } from './derive';

export type Talk = ReturnType<typeof useTalk>;

/** What the learner tells of the run of what they built; at first the steps from which one learns the most. */
export function useTalk(plan: ProjectPlan) {
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const scenarioId = usePlayerState((state) => state.scenario.id);
  const { edges } = wiringOf(plan, progress, scenarioId);
  const id = runId(plan, edges);
  const kept = keptDraft(progress, talkDraft);
  const built = useRunsAnswer('scenario', [lesson, id]);
  const isRunnable = built !== null;
  const track = built ? ownTrack(built, lesson.detail) : lessonTrack(lesson);
  const moments = readTalk(kept) ?? offeredTalk(track);
  const results = useRunsAnswer('grade', isRunnable ? [lesson, id] : null) ?? [];
  const keep = (talk: readonly TalkMoment[]) => player.keepDraft(talkDraft, talkJson(talk));
  return {
    plan,
    edges,
    /** The address of the run. */
    id,
    input: projectCase(lesson.scenarios[0].case, plan, edges),
    /** False if Airflow would not take a DAG with these arrows. */
    isRunnable,
    track,
    moments,
    slides: slidesOf(track, moments),
    results,
    /** Other words at a step; a step that was not told yet is from then on. */
    say: (step: number, text: string) => keep(withMoment(track, moments, step, text)),
    leaveOut: (step: number) => keep(withMoment(track, moments, step, null)),
  };
}
