/** The lesson's words against the run: steps exist, answers are right, goals can be reached. */
import { checkCase } from '../../engine';
import type { Case, Values } from '../../engine';
import { applyChange } from '../changes/apply-change';
import { holds } from '../claims/claims';
import { explainClaim } from '../claims/explain-claim';
import type { ClaimPart } from '../claims/explain-claim';
import { applyKnobs, knobChoices } from '../changes/knobs';
import type { Claim, Lesson, Question, StepRef } from '../lesson';
import { behaving, projectCase } from '../activities/project/project-case';
import { proveQuestion } from '../claims/questions';
import { resolveStep } from '../runs/step-ref';
import { createTrack } from '../runs/create-track';
import { lacksTime } from '../runs/lacks-time';
import { lessonTrack } from '../runs/own-track';
import type { Track } from '../runs/track';
import type { Draft } from './check-lesson';
import type { FaultValues, Path, Problem } from './problem';

export function checkWords(draft: Draft, lesson: Lesson): Problem[] {
  const { source } = draft;
  const run = (input: Case) => createTrack(input, lesson.detail);
  const trackOf = (id: string | undefined): Track => lessonTrack(lesson, id);

  const step = (track: Track, ref: StepRef, path: Path): Problem[] =>
    resolveStep(track, ref) === null
      ? [
          source.problem(path, 'step.unknown', {
            steps: track.steps.length - 1,
            ...stepValues(ref),
            ...cutOff(track),
          }),
        ]
      : [];
  const claim = (track: Track, one: Claim | undefined, path: Path): Problem[] => {
    if (!one) return [];
    const paths = pathsOfParts(one, path);
    return explainClaim(one, track, trackOf).flatMap((part, index) =>
      part.holds
        ? []
        : [source.problem(paths[index] ?? path, 'claim.untrue', { ...valuesOf(part), ...cutOff(track) })],
    );
  };

  const problems: Problem[] = [];
  const guided = new Set<string>();
  lesson.guide.forEach(({ scenario = lesson.scenarios[0].id, step: ref }, index) => {
    const at = ['guide', index, 'step'];
    problems.push(...step(trackOf(scenario), ref, at));
    const number = resolveStep(trackOf(scenario), ref);
    if (number === null) return;
    const place = `${scenario} ${number}`;
    if (guided.has(place)) problems.push(source.problem(at, 'guide.twice', { step: number }));
    guided.add(place);
  });
  lesson.keyMoments.forEach((moment, index) => {
    const track = trackOf(moment.scenario);
    const at = ['key_moments', index];
    problems.push(
      ...step(track, moment.step, [...at, 'step']),
      ...claim(track, moment.shows, [...at, 'shows']),
    );
  });
  lesson.why.forEach((why, index) => {
    const track = trackOf(why.scenario);
    const at = ['why', index];
    problems.push(...step(track, why.step, [...at, 'step']), ...claim(track, why.shows, [...at, 'shows']));
  });
  lesson.myths.forEach((myth, index) => {
    const track = trackOf(myth.scenario);
    const at = ['myths', index];
    problems.push(...step(track, myth.step, [...at, 'step']), ...claim(track, myth.shows, [...at, 'shows']));
  });
  lesson.recall.forEach((card, index) => {
    const track = trackOf(card.scenario);
    const at = ['recall', index];
    if (card.step !== undefined) problems.push(...step(track, card.step, [...at, 'step']));
    problems.push(...claim(track, card.shows, [...at, 'shows']));
  });
  const first = trackOf(undefined);
  lesson.required?.forEach((ref, index) => problems.push(...step(first, ref, ['required', index])));
  const { central } = lesson.gates;
  if (central !== null) problems.push(...step(first, central, ['gates', 'central']));
  for (const list of ['include', 'exclude'] as const) {
    lesson.gates[list].forEach((ref, index) => problems.push(...step(first, ref, ['gates', list, index])));
  }
  lesson.quiz.forEach((question, index) => problems.push(...checkQuestion(draft, question, index, trackOf)));

  lesson.goals.forEach((goal, index) => {
    const at = ['goals', index];
    const base = lesson.scenarios.find((one) => one.id === goal.scenario) ?? lesson.scenarios[0];
    const start = goal.start ? applyChange(base.case, goal.start) : base.case;
    if (holds(goal.goal, run(start), trackOf)) problems.push(source.problem([...at, 'goal'], 'goal.reached'));
    const solution = [...at, 'solution'];
    for (const [id, value] of Object.entries(goal.solution)) {
      const knob = lesson.knobs.find((one) => one.id === id);
      if (knob && !knobChoices(knob).includes(value)) {
        const values = { knob: id, value: JSON.stringify(value) };
        problems.push(source.problem([...solution, id], 'goal.value', values));
      }
    }
    const solved = applyKnobs(start, lesson.knobs, goal.solution);
    const refused = checkCase(solved);
    problems.push(...refused.map(({ code, values }) => source.problem(solution, code, values)));
    if (refused.length) return;
    const end = run(solved);
    for (const part of explainClaim(goal.goal, end, trackOf)) {
      if (!part.holds)
        problems.push(source.problem(solution, 'goal.unsolved', { ...valuesOf(part), ...cutOff(end) }));
    }
  });

  const { project } = lesson;
  if (project) {
    const built = run(projectCase(lesson.scenarios[0].case, project));
    project.checks.forEach(({ holds: asked, behaviour }, index) => {
      const other = behaviour ? run(behaving(built.input, behaviour)) : built;
      problems.push(...claim(other, asked, ['project', 'checks', index, 'holds']));
    });
  }
  return problems;
}

function checkQuestion(
  { source }: Draft,
  question: Question,
  index: number,
  trackOf: (id: string | undefined) => Track,
): Problem[] {
  const at = ['quiz', index];
  const track = trackOf(question.scenario);
  const cut = cutOff(track);
  const proof = proveQuestion(question, track, trackOf);
  if (proof.step === null) {
    const steps = track.steps.length - 1;
    const asked =
      question.type === 'which_step'
        ? { path: at, values: { task: question.task, state: question.state } }
        : { path: [...at, question.show === undefined ? 'at' : 'show'], values: askedStep(question) };
    return [source.problem(asked.path, 'step.unknown', { steps, ...asked.values, ...cut })];
  }
  const options = question.options.map((option) => ('is' in option ? String(option.is) : option.text));
  const twice = options.findIndex((option, place) => options.indexOf(option) !== place);
  if (twice >= 0) return [source.problem([...at, 'options', twice], 'option.twice')];

  const right = proof.right.map((place) => options[place]!);
  if (right.length === 0) return [source.problem([...at, 'options'], 'option.none_right', cut)];
  if (right.length > 1)
    return [source.problem([...at, 'options'], 'option.many_right', { options: right, ...cut })];
  return question.options.flatMap((option, place): Problem[] => {
    const isRight = place === proof.right[0];
    if (isRight && !option.right) return [source.problem([...at, 'options', place], 'option.unmarked', cut)];
    if (!isRight && option.right)
      return [
        source.problem([...at, 'options', place, 'right'], 'option.wrong', { right: right[0]!, ...cut }),
      ];
    return [];
  });
}

/** Where the parts of a claim stand that `explainClaim` tells apart, in the same order. */
function pathsOfParts(claim: Claim, path: Path): Path[] {
  if (claim.type !== 'all') return [path];
  return claim.claims.flatMap((part, index) => pathsOfParts(part, [...path, 'claims', index]));
}

/** Where the lesson's `until` cuts a run off while it goes on, in seconds: what the words say may only come later. */
function cutOff({ trace }: Track): Values {
  return lacksTime(trace) ? { cutOff: trace.input.until!.seconds! } : {};
}

/** What is asked, and how it is instead. */
function valuesOf({ asks, found }: ClaimPart): FaultValues {
  return { asks, found };
}

function askedStep(question: Exclude<Question, { type: 'which_step' }>): Values {
  return stepValues(question.show ?? ('at' in question ? question.at : 'final'));
}

function stepValues(ref: StepRef): Values {
  if (typeof ref !== 'object') return { number: String(ref) };
  return 'task' in ref ? { task: ref.task, state: ref.state } : { state: ref.run_state };
}
