/** A lesson as the player holds it: everything filled in, every scenario a whole case. Plain JSON. */
import type { Case, DagSpec, PackedTrace } from '../engine';
import type { Challenge } from './activities/challenges/challenge';
import type { Check } from './activities/project/plan';
import type { z } from 'zod';
import type { CodeSchema, FlowBoxSchema, GuideSchema, KeyMomentSchema, WatchSchema } from './schema/parts';
import type { CardSchema, MythSchema, QuestionSchema, WhySchema } from './schema/questions';
import type { Claim, StepRef } from './schema/refs';
import type { Message } from './message';
import type { ScenarioChange } from './schema/scenario';
import type { GoalSchema, KnobSchema, PerfSchema, ProjectSchema } from './schema/tasks';
import type { Detail } from './runs/track';

export type { Claim, StepRef, ScenarioChange };
export type Question = z.infer<typeof QuestionSchema>;
export type Why = z.infer<typeof WhySchema>;
export type Myth = z.infer<typeof MythSchema>;
export type Card = z.infer<typeof CardSchema>;
export type FlowBox = z.infer<typeof FlowBoxSchema>;
export type Watch = z.infer<typeof WatchSchema>;
export type Guide = z.infer<typeof GuideSchema>;
export type KeyMoment = z.infer<typeof KeyMomentSchema>;
export type Knob = z.infer<typeof KnobSchema>;
export type Goal = z.infer<typeof GoalSchema>;
export type Project = z.infer<typeof ProjectSchema>;
export type Perf = z.infer<typeof PerfSchema>;

/** A run of highlighted text: the text, and what it is to a reader of Python (or nothing special). */
export type CodeToken = readonly [
  text: string,
  kind?: 'keyword' | 'string' | 'name' | 'number' | 'comment' | 'operator',
];

export interface CodeLine {
  readonly tokens: readonly CodeToken[];
  readonly labels: readonly string[];
}

export interface CodeListing {
  readonly id: string;
  readonly title: string;
  readonly language: 'python';
  readonly note: string | null;
  readonly lines: readonly CodeLine[];
  readonly marks: readonly (z.infer<typeof CodeSchema>['marks'][number] & {
    /** The DAG that has the task; left out: any. */
    readonly dag?: string;
  })[];
  /** The DAGs that it makes, where a run has DAGs of several files; left out: all. */
  readonly dags?: readonly string[];
}

export interface Scenario {
  readonly id: string;
  /** Its author's, or made for a run that is none of the lesson's own. */
  readonly title: Message;
  readonly summary: string | null;
  /** Id of the listing shown with it, or null if the lesson has none. */
  readonly code: string | null;
  readonly case: Case;
  /** What happens in it. */
  readonly run: PackedTrace;
}

/** A scenario that has not been run. */
export type ScenarioWithoutRun = Omit<Scenario, 'run'>;

/** What was made by trying, for an author who wrote none of it; null where there is nothing to make, or no need. */
export interface MadeActivities {
  readonly challenges: readonly Challenge[] | null;
  readonly project: { readonly dag: DagSpec; readonly checks: readonly Check[] } | null;
}

/** What stands for items of a lesson (see `contentKey`): by kind of activity, then by the name of the item. */
export type ItemKeys = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Lesson {
  readonly course: string;
  readonly id: string;
  /** Changes whenever the lesson does, so that kept answers are not misapplied. */
  readonly hash: string;
  readonly title: string;
  /** What it is called in Visual, where that is more than its title. */
  readonly fullTitle: string | null;
  readonly tags: readonly string[];
  readonly minutes: number;
  readonly language: string;
  /** Of a translation, the keys of its original's items where its own words would give others; null of an original. */
  readonly keys: ItemKeys | null;
  readonly summary: string;
  readonly detail: Exclude<Detail, 'ticks'>;
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  readonly code: readonly CodeListing[];
  /** DAG id → task id → what its operator is called in the file it was read from; left out: as its kind is. */
  readonly operators?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly flow: readonly FlowBox[];
  readonly flowCaption: string | null;
  /** Tracker rows; null: every task and the run (see `watchOf`). */
  readonly watch: readonly Watch[] | null;
  readonly guide: readonly Guide[];
  readonly keyMoments: readonly KeyMoment[];
  readonly quiz: readonly Question[];
  readonly snapshot: readonly string[];
  /** How the story of the first run begins. Markdown. */
  readonly transcript: string | null;
  readonly required: readonly StepRef[] | null;
  readonly why: readonly Why[];
  readonly whyText: string | null;
  readonly myths: readonly Myth[];
  readonly deep: readonly { readonly title: string; readonly text: string }[];
  readonly gates: {
    readonly include: readonly StepRef[];
    readonly exclude: readonly StepRef[];
    /** The step that the lesson is about; null: the one that tells most. */
    readonly central: StepRef | null;
    readonly max: number;
  };
  readonly knobs: readonly Knob[];
  readonly goals: readonly Goal[];
  readonly project: Project | null;
  readonly recall: readonly Card[];
  readonly perf: Perf;
  readonly made: MadeActivities;
}
