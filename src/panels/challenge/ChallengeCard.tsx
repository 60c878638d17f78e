import { ArrowRight, Play, RotateCcw } from 'lucide-react';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import {
  Changed,
  Hints,
  useAnswer,
  useHasChanged,
  useLessonLanguage,
  useMessageLanguage,
} from '../../asking';
import {
  applySettings,
  challenge as activity,
  fieldValue,
  parOf,
  partsOf,
  sameJson,
  settingsOf,
} from '../../lesson';
import type { Challenge, ChallengeItem, KnobSettings, KnobValue } from '../../lesson';
import { ownTrackOf, usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Markdown, useAnnounce, useWords } from '../../ui';
import { useOutcomeWords } from '../run-outcome';
import { FieldInput } from '../what-if/FieldInput';
import styles from './Challenge.module.css';
import { countWords, hintsOf, settingsOfRun } from './derive';
import type { Standing } from './derive';
import { beginChallenge } from './begin-challenge';
import { ChallengeParts } from './ChallengeParts';

interface ChallengeCardProps {
  readonly challenge: Challenge;
  readonly items: readonly ChallengeItem[];
  readonly standing: Standing;
  readonly place: number;
  readonly of: number;
  readonly next: Challenge | null;
}

/** One challenge: what is wrong, what must be true, what may be turned; and, once it has run, how it came out. */
export function ChallengeCard({ challenge, items, standing, place, of, next }: ChallengeCardProps) {
  const dictionary = useWords();
  const { whatIfWords, challengeWords: words, say } = dictionary;
  const language = useLessonLanguage();
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const describeOutcome = useOutcomeWords();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const own = usePlayerState((state) => state.whatIf);
  const begun = usePlayerState(({ original, track }) => original ?? track);
  const [settings, setSettings] = useState<KnobSettings>(() => (own ? settingsOf(challenge, own.input) : {}));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [version, setVersion] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const shown = own ?? begun;
  const item = useMemo(
    (): ChallengeItem => ({ lesson, challenge, track: shown, trackOf: ownTrackOf(lesson) }),
    [lesson, challenge, shown],
  );
  const hintsOpened = useAnswer(activity, item)?.hints ?? 0;
  const isChanged = useHasChanged(activity, item, items);
  const parts = useMemo(() => partsOf(item), [item]);
  const draft = applySettings(challenge, settings);
  const ran = own ? settingsOfRun(challenge, own.input) : {};
  const isRun = ran !== null && sameJson(ran, settings);
  const missing = parts.filter((part) => !part.holds);
  const isReached = missing.length === 0;

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
    // Challenges are about how it ends.
    const outcome = await player.runWhatIf(draft, { takesItsTime: true, at: 'end' });
    const problems = describeOutcome(outcome);
    setRefused(problems);
    if (problems.length > 0) announce(`${words.refused} ${problems.join(' ')}`.replaceAll('`', ''));
    if (!outcome.isDone) return;
    const made = { ...item, track: player.store.getState().track };
    const turned = { changes: Object.keys(settings).length, settings };
    const { isRight } = player.submit(activity, made, turned);
    const found = partsOf(made)
      .filter((part) => !part.holds)
      .map((part) => `${say(part.asks)}: ${part.found === null ? '' : say(part.found)}`);
    announce(words.announce(isRight === true, found).replaceAll('`', ''));
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
      <h3 {...languageOf(challenge.title)}>{say(challenge.title)}</h3>
      <Changed isSo={isChanged} />
      <Markdown text={say(challenge.text)} language={languageOf(challenge.text)} />
      <ChallengeParts
        parts={parts}
        track={shown}
        label={own ? words.after : words.now}
        onShow={own ? 'own' : 'lessons'}
      />
      {own && ran !== null && (
        <p className={styles.verdict} data-reached={isReached ? '' : undefined}>
          {isReached
            ? words.reached(Object.keys(ran).length, parOf(challenge), standing.runs)
            : words.notReached(missing.length, parts.length)}
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
                {...(field.label !== null && { language })}
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
            look={isReached && isRun ? 'plain' : 'loud'}
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
        activity={activity}
        item={item}
        hints={hintsOf(challenge, dictionary)}
        written={challenge.hints.filter(({ code }) => code === 'literal').length}
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
