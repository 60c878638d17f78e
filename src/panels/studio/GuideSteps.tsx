import { Eye, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Json } from '../../engine';
import { lessonTrack, resolveStep } from '../../lesson';
import type { Guide, Track } from '../../lesson';
import { insertJson, readLoosely, removeJson, setJson, stepRefAt } from '../../studio';
import { IconButton, Select, useWords } from '../../ui';
import styles from './Heads.module.css';
import { StepNote } from './StepNote';
import { useDraft, useInStudio, useStudio } from './use-studio';

/** As many letters as fit above the sentence of a step. */
const MOST_LETTERS = 160;
/** Of a longer run those around the step on the page. */
const MOST_STEPS = 40;

/** The steps of a run, each with the sentence that its author says there: written under the step that it belongs to. */
export function GuideSteps() {
  const { ask: stepWords, guide: words } = useWords().studioWords;
  const { say } = useWords();
  const studio = useStudio();
  const { text } = useDraft();
  const lesson = useInStudio((state) => state.lesson);
  const place = useInStudio((state) => state.place);
  const [writing, setWriting] = useState<number | null>(null);
  if (!lesson) return <p className={styles.lead}>{stepWords.none}</p>;
  const scenario = lesson.scenarios.find(({ id }) => id === place?.scenario) ?? lesson.scenarios[0];
  const isFirst = scenario.id === lesson.scenarios[0].id;
  const track = lessonTrack(lesson, scenario.id);
  const said = saidAt(readLoosely(text)['guide'], track, scenario.id, lesson.scenarios[0].id);
  const here = place?.scenario === scenario.id ? place.step : 0;
  const from = Math.max(0, Math.min(here - MOST_STEPS / 2, track.steps.length - MOST_STEPS));
  const write = (step: number, sentence: string) => {
    const index = said.get(step)?.index;
    studio.edit((now) => {
      if (index !== undefined)
        return sentence === ''
          ? removeJson(now, ['guide', index])
          : setJson(now, ['guide', index, 'text'], sentence);
      if (sentence === '') return now;
      const entry = {
        ...(!isFirst && { scenario: scenario.id }),
        step: stepRefAt(track, step),
        text: sentence,
      } as unknown as Json;
      const { guide } = readLoosely(now);
      return Array.isArray(guide)
        ? insertJson(now, ['guide'], guide.length, entry)
        : setJson(now, ['guide'], [entry]);
    }, `guide ${scenario.id} ${step}`);
  };
  return (
    <section className={styles.head} aria-labelledby="guide-steps">
      <h3 id="guide-steps">{words.title}</h3>
      {lesson.scenarios.length > 1 && (
        <Select
          label={words.run}
          value={scenario.id}
          onChange={(id) => studio.go({ scenario: id, step: 0 })}
          options={lesson.scenarios.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      )}
      <ol className={styles.steps} start={from}>
        {track.steps.slice(from, from + MOST_STEPS).map(({ number: step }) => {
          const sentence = said.get(step)?.text;
          const isOpen = sentence !== undefined || writing === step || step === here;
          return (
            <li key={step} aria-current={step === here ? 'step' : undefined}>
              <StepNote track={track} step={step} />
              <IconButton
                look="quiet"
                size="s"
                label={words.show(step)}
                icon={<Eye size={14} aria-hidden />}
                onClick={() => studio.go({ scenario: scenario.id, step, mode: 'learn' })}
              />
              {isOpen ? (
                <textarea
                  aria-label={words.at(step)}
                  placeholder={words.placeholder}
                  maxLength={MOST_LETTERS}
                  rows={2}
                  value={sentence ?? ''}
                  onChange={(event) => write(step, event.currentTarget.value)}
                  onBlur={studio.endBurst}
                />
              ) : (
                <IconButton
                  look="quiet"
                  size="s"
                  label={words.write(step)}
                  icon={<PenLine size={14} aria-hidden />}
                  onClick={() => setWriting(step)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The sentences of a run by their step, each with its place in the file. */
function saidAt(
  guide: unknown,
  track: Track,
  scenario: string,
  first: string,
): ReadonlyMap<number, { readonly index: number; readonly text: string }> {
  const found = new Map<number, { index: number; text: string }>();
  if (!Array.isArray(guide)) return found;
  (guide as readonly (Guide | null)[]).forEach((one, index) => {
    if (!one || (one.scenario ?? first) !== scenario || typeof one.text !== 'string') return;
    const step = stepOf(track, one.step);
    if (step !== null && !found.has(step)) found.set(step, { index, text: one.text });
  });
  return found;
}

/** While it is written, what names a step may be anything. */
function stepOf(track: Track, ref: Guide['step']): number | null {
  try {
    return resolveStep(track, ref);
  } catch {
    return null;
  }
}
