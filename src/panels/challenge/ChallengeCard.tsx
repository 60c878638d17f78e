import { ArrowRight, Play, RotateCcw } from 'lucide-react';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { Hints } from '../../asking';
import { applySettings, fieldValue, parOf, sameJson, settingsOf } from '../../lesson';
import type { Challenge, KnobSettings, KnobValue } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Markdown, useAnnounce, useWords } from '../../ui';
import { useOutcomeWords } from '../run-outcome';
import { FieldInput } from '../what-if/FieldInput';
import styles from './Challenge.module.css';
import { countWords, gradeOf, hintsOf, settingsOfRun, toAttempt } from './derive';
import type { Standing } from './derive';
import { beginChallenge } from './begin-challenge';
import { questionOf } from './done';
import { ChallengeParts } from './ChallengeParts';

interface ChallengeCardProps {
  readonly challenge: Challenge;
  readonly standing: Standing;
  readonly place: number;
  readonly of: number;
  readonly next: Challenge | null;
}

/** One challenge: what is wrong, what must be true, what may be turned; and, once it has run, how it came out. */
export function ChallengeCard({ challenge, standing, place, of, next }: ChallengeCardProps) {
  const dictionary = useWords();
  const { whatIfWords, challengeWords: words, say } = dictionary;
  const player = usePlayer();
  const describeOutcome = useOutcomeWords();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const own = usePlayerState((state) => state.whatIf);
  const begun = usePlayerState(({ original, track }) => original ?? track);
  const hintsOpened = usePlayerState(
    ({ progress }) => progress.answers[questionOf(challenge.id)]?.hints ?? 0,
  );
  const [settings, setSettings] = useState<KnobSettings>(() => (own ? settingsOf(challenge, own.input) : {}));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [version, setVersion] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const shown = own ?? begun;
  const grade = useMemo(() => gradeOf(lesson, challenge, shown), [lesson, challenge, shown]);
  const draft = applySettings(challenge, settings);
  const ran = own ? settingsOfRun(challenge, own.input) : {};
  const isRun = ran !== null && sameJson(ran, settings);
  const missing = grade.parts.filter((part) => !part.holds);

  const turn = (id: string, value: KnobValue, was: KnobValue) => {
    setRefused([]);
    setSettings((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([key]) => key !== id));
      return value === was ? rest : { ...rest, [id]: value };
    });
  };
  const note = (id: string, problem: string | null) =>
    setWrong((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([key]) => key !== id));
      return problem === null ? rest : { ...rest, [id]: problem };
    });
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(wrong).length > 0) {
      announce(whatIfWords.asked(Object.keys(wrong).length));
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    if (Object.keys(settings).length === 0) {
      announce(whatIfWords.unchanged);
      return;
    }
    // Goals are about how it ends.
    const outcome = await player.runWhatIf(draft, { takesItsTime: true, at: 'end' });
    const problems = describeOutcome(outcome);
    setRefused(problems);
    if (problems.length > 0) announce(`${words.refused} ${problems.join(' ')}`.replaceAll('`', ''));
    if (!outcome.isDone) return;
    const state = player.store.getState();
    const { parts, isReached } = gradeOf(lesson, challenge, state.track);
    player.answer(questionOf(challenge.id), toAttempt(settings, isReached), isReached || standing.isReached);
    const found = parts
      .filter((part) => !part.holds)
      .map((part) => `${say(part.asks)}: ${part.found === null ? '' : say(part.found)}`);
    announce(words.announce(isReached, found).replaceAll('`', ''));
  };
  const putBack = () => {
    setSettings({});
    setWrong({});
    setRefused([]);
    setVersion((before) => before + 1);
    player.reset();
  };

  return (
    <article className={styles.card} aria-label={say(challenge.title)}>
      <p className={styles.nth}>{words.nth(place + 1, of)}</p>
      <h3>{say(challenge.title)}</h3>
      <Markdown text={say(challenge.text)} />
      <ChallengeParts
        parts={grade.parts}
        track={shown}
        label={own ? words.after : words.now}
        onShow={own ? 'own' : 'lessons'}
      />
      {own && ran !== null && (
        <p className={styles.verdict} data-reached={grade.isReached ? '' : undefined}>
          {grade.isReached
            ? words.reached(Object.keys(ran).length, parOf(challenge), standing.runs)
            : words.notReached(missing.length, grade.parts.length)}
        </p>
      )}
      {own && ran === null && <p className={styles.verdict}>{words.otherChanges}</p>}
      <form ref={form} className={styles.knobs} onSubmit={run} noValidate>
        <fieldset>
          <legend>{words.knobs}</legend>
          {challenge.fields.map((field) => {
            const was = fieldValue(challenge.start, field);
            return (
              <FieldInput
                key={`${field.id} ${version}`}
                field={field}
                label={field.label ?? whatIfWords.label(field.turns)}
                value={fieldValue(draft, field)}
                was={was}
                sayWas={words.was}
                onChange={(value) => turn(field.id, value, was)}
                onProblem={(problem) => note(field.id, problem)}
              />
            );
          })}
        </fieldset>
        <p className={styles.count}>
          {countWords(settings, challenge, dictionary)} {!isRun && words.notRun}
        </p>
        {refused.length > 0 && (
          <div role="alert" className={styles.refused}>
            <p>{words.refused}</p>
            {refused.map((problem) => (
              <p key={problem}>
                <Ids text={problem} />
              </p>
            ))}
          </div>
        )}
        <div className={styles.buttons} data-print="no">
          <Button
            type="submit"
            look={grade.isReached && isRun ? 'plain' : 'loud'}
            icon={<Play size={15} aria-hidden />}
          >
            {words.run}
          </Button>
          {(own || Object.keys(settings).length > 0) && (
            <Button look="quiet" icon={<RotateCcw size={15} aria-hidden />} onClick={putBack}>
              {words.back}
            </Button>
          )}
        </div>
      </form>
      <Hints
        question={questionOf(challenge.id)}
        hints={hintsOf(challenge, dictionary)}
        opened={hintsOpened}
        canOpen={!standing.isReached}
      />
      {standing.isReached && next && next.id !== challenge.id && (
        <Button
          look="loud"
          icon={<ArrowRight size={16} aria-hidden />}
          data-print="no"
          onClick={() => beginChallenge(player, next.id)}
        >
          {words.next}
        </Button>
      )}
    </article>
  );
}
