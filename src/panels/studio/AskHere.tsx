import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Json } from '../../engine';
import { lessonTrack, proposeQuestions } from '../../lesson';
import type { AskWords } from '../../lesson';
import { insertJson, readLoosely, setJson, stepRefAt } from '../../studio';
import { isLanguage, loadWords } from '../../text';
import { Button, Ids, useAnnounce, useWords } from '../../ui';
import styles from './Heads.module.css';
import { StepNote } from './StepNote';
import { useInStudio, useStudio } from './use-studio';

/** So many are offered at first. */
const FIRST_SHOWN = 4;

/** "Ask about this step": what the run can answer at the step on the page, with options and feedback made from it. */
export function AskHere() {
  const words = useWords().studioWords.ask;
  const studio = useStudio();
  const announce = useAnnounce();
  const lesson = useInStudio((state) => state.lesson);
  const place = useInStudio((state) => state.place);
  const say = useAskWords(lesson?.language ?? 'en');
  const [isMore, setMore] = useState(false);
  const scenario = lesson?.scenarios.find(({ id }) => id === place?.scenario);
  if (!lesson || !place || !scenario) return <p className={styles.lead}>{words.none}</p>;
  const track = lessonTrack(lesson, scenario.id);
  const step = Math.min(place.step, track.steps.length - 1);
  const isFirst = scenario.id === lesson.scenarios[0].id;
  const all = proposeQuestions(track, step, stepRefAt(track, step), isFirst ? null : scenario.id, say);
  const ask = (question: (typeof all)[number]['question']) => {
    const rest = { ...question, hints: undefined };
    studio.edit((text) => {
      const { quiz } = readLoosely(text);
      const taken = new Set(
        (Array.isArray(quiz) ? quiz : []).map((one: unknown) => (one as { id?: unknown })?.id),
      );
      let { id } = rest;
      for (let number = 2; taken.has(id); number += 1) id = `${rest.id}-${number}`;
      const value = JSON.parse(JSON.stringify({ ...rest, id })) as Json;
      return Array.isArray(quiz)
        ? insertJson(text, ['quiz'], quiz.length, value)
        : setJson(text, ['quiz'], [value]);
    });
    announce(words.asked);
  };
  return (
    <section className={styles.head} aria-labelledby="ask-here">
      <h3 id="ask-here">{words.title}</h3>
      <StepNote track={track} step={step} />
      {all.length === 0 && <p className={styles.lead}>{words.nothing}</p>}
      <ul className={styles.offers}>
        {all.slice(0, isMore ? undefined : FIRST_SHOWN).map(({ question }) => (
          <li key={question.id}>
            <span>
              <Ids text={question.prompt} />
              <small>
                {question.options
                  .map((option) => ('is' in option ? String(option.is) : option.text))
                  .join(' · ')}
              </small>
            </span>
            <Button
              icon={<Plus size={14} aria-hidden />}
              aria-label={words.askThis(question.prompt.replaceAll('`', ''))}
              onClick={() => ask(question)}
            >
              {words.ask}
            </Button>
          </li>
        ))}
      </ul>
      {all.length > FIRST_SHOWN && (
        <Button look="quiet" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {isMore ? words.fewer : words.more(all.length - FIRST_SHOWN)}
        </Button>
      )}
    </section>
  );
}

/** In the language of the lesson, where there are words in it; until they have come in that of the page. */
function useAskWords(language: string): AskWords {
  const { askWords } = useWords();
  const [own, setOwn] = useState<AskWords | null>(null);
  useEffect(() => {
    let isOver = false;
    if (isLanguage(language))
      loadWords(language, ['authoring']).then(
        (words) => !isOver && setOwn(words.askWords),
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [language]);
  return own ?? askWords;
}
