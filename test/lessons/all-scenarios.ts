import { readFileSync } from 'node:fs';
import { listLessons } from '../../src/cli/read-lessons';
import type { Case } from '../../src/engine';
import { applyChange } from '../../src/lesson';
import { baseCase } from '../../src/lesson/normalize';
import { LessonSchema } from '../../src/lesson/schema/lesson';
import type { ParsedLesson } from '../../src/lesson/schema/lesson';

export interface ScenarioCase {
  /** `<course>/<lesson>/<scenario>`. */
  readonly name: string;
  readonly course: string;
  readonly lesson: string;
  readonly scenario: string;
  readonly case: Case;
}

export interface LessonFileRead {
  readonly course: string;
  readonly name: string;
  readonly parsed: ParsedLesson;
}

/** Every lesson of `lessons/`, read without running it. */
export function allLessons(): LessonFileRead[] {
  return listLessons('lessons').map(({ course, name, path }) => ({
    course,
    name,
    parsed: LessonSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
  }));
}

/** Every scenario of every lesson, as the case that the engine and the real Airflow take. */
export function allScenarios(): ScenarioCase[] {
  return allLessons().flatMap(({ course, name, parsed }) =>
    parsed.scenarios.map((scenario) => {
      const base = baseCase(course, parsed);
      return {
        name: `${course}/${name}/${scenario.id}`,
        course,
        lesson: name,
        scenario: scenario.id,
        case: { ...applyChange(base, scenario.change), case: `${base.case}/${scenario.id}` },
      };
    }),
  );
}

/** The name of a scenario's golden trace in `test/golden/`. */
export function goldenFile({ course, lesson, scenario }: ScenarioCase): string {
  return `${course}--${lesson}--${scenario}.txt`;
}
