import { ArrowRight, Check, Play, X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Hints, useAnswer, useLessonLanguage, useMessageLanguage } from '../../asking';
import {
  isAsItIs,
  knownMeasure,
  measurement,
  perfIdeas,
  perfRun,
  perfStartKey,
  turnAxis,
} from '../../lesson';
import type { MeasurementItem, PerfIdea, PerfRun } from '../../lesson';
import { useLearned, usePlayer, usePlayerState } from '../../player';
import {
  Button,
  Ids,
  Markdown,
  Panel,
  Segmented,
  Select,
  useAnnounce,
  useWords,
  useElementId,
} from '../../ui';
import {
  draftOf,
  effectWords,
  hintsFor,
  keyOnScreen,
  measurable,
  measure,
  measuredRuns,
  predictedOf,
  runDraft,
  saidCount,
  useMeasure,
  verdictWords,
} from './derive';
import { Figures } from './Figures';
import { useOutcomeWords } from '../run-outcome';
import styles from './Perf.module.css';
import { Standing } from './Standing';
import { showRun } from './show-run';
import type { Words } from '../../text';

const MOST_SECONDS = 10_000_000;

/** Where a run is set up and predicted. What is set up is kept as it is turned, what was said as soon as it is run. */
export function MeasurePanel() {
  const dictionary = useWords();
  const { perfWords: words, say } = dictionary;
  const language = useLessonLanguage();
  const player = usePlayer();
  const describeOutcome = useOutcomeWords();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const measured = useMeasure();
  const draft = draftOf(lesson, progress);
  const item: MeasurementItem = { run: draft, seconds: null };
  const answer = useAnswer(measurement, item);
  const predicted = predictedOf(draft, progress);
  const isGiven = isAsItIs(draft);
  const isSaid = (key: string) => {
    const run = perfRun(lesson, key);
    return run !== null && predictedOf(run, progress) !== null;
  };
  const ideas = perfIdeas(lesson, draft, isSaid, Math.max(saidCount(progress) - 1, 0));
  const [idea] = ideas;
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  // What came out is brought into sight when it has just come out, not when the page opens.
  const [justRun, setJustRun] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useElementId();
  const problemId = useElementId();
  const toleranceId = useElementId();

  const setUp = (key: string) => {
    setProblems([]);
    player.keepDraft(runDraft, key);
    const given = perfRun(lesson, key);
    // How long it takes is no secret: one looks at it before one sets something.
    if (given && isAsItIs(given)) void showRun(player, given);
  };
  const take = (key: string) => {
    setUp(key);
    setText('');
    input.current?.focus();
  };
  const refuse = (found: readonly string[]) => {
    setProblems(found);
    announce(found.join(' ').replaceAll('`', ''));
  };
  const run = async () => {
    if (isGiven) return announce(words.setFirst);
    const seconds = readSeconds(text, dictionary);
    if (typeof seconds === 'string') {
      refuse([seconds]);
      input.current?.focus();
      return;
    }
    const outcome = await showRun(player, draft);
    if (!outcome.isDone) {
      const refused = describeOutcome(outcome);
      return refused.length > 0 ? refuse([words.refused, ...refused]) : undefined;
    }
    // Known before it is drawn, so that nothing disappears meanwhile.
    const { seconds: took } = await measure(player.runs, draft);
    player.submit(measurement, { run: draft, seconds: took }, seconds);
    setText('');
    setProblems([]);
    setJustRun(draft.key);
    const all = measuredRuns(lesson, player.store.getState().progress, measured);
    announce(
      [verdictWords(seconds, took, dictionary), ...(effectWords(all, draft, dictionary) ?? [])].join(' '),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (predicted === null) void run();
    else if (idea) take(idea.key);
  };
  return (
    <Panel title={words.title} padded className={styles.panel}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {lesson.perf.text === undefined ? (
          <p className={styles.lead}>{words.lead}</p>
        ) : (
          <div className={styles.lead}>
            <Markdown text={lesson.perf.text} language={language} />
          </div>
        )}
        <Source draft={draft} onChange={setUp} />
        <Figures draft={draft} onTurn={(id, value) => setUp(turnAxis(draft, id, value))} />
        {isGiven ? (
          <p className={styles.lead}>{words.asItIs(knownMeasure(draft)?.seconds ?? 0)}</p>
        ) : (
          <div className={styles.predict}>
            <label htmlFor={inputId}>{words.predict}</label>
            <span className={styles.entry}>
              <input
                ref={input}
                id={inputId}
                type="text"
                inputMode="decimal"
                autoComplete="off"
                maxLength={12}
                value={predicted === null ? text : String(predicted)}
                readOnly={predicted !== null}
                aria-invalid={problems.length > 0 || undefined}
                aria-describedby={problems.length > 0 ? problemId : toleranceId}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              {words.unit}
            </span>
            <small id={toleranceId}>{words.tolerance}</small>
          </div>
        )}
        {problems.length > 0 && (
          <div id={problemId} className={styles.problem}>
            {problems.map((problem) => (
              <p key={problem}>
                <Ids text={problem} />
              </p>
            ))}
          </div>
        )}
        {predicted !== null && <Verdict draft={draft} predicted={predicted} isNew={justRun === draft.key} />}
        {/* One button throughout, so that the focus stays where it is. */}
        <Button
          type="submit"
          look="loud"
          className={styles.go}
          data-print="no"
          aria-disabled={isGiven || (predicted !== null && !idea)}
          icon={predicted === null ? <Play size={15} aria-hidden /> : <ArrowRight size={15} aria-hidden />}
        >
          {predicted !== null && idea
            ? words.next(say(idea.axis.label), idea.axis.value, idea.to)
            : words.run}
        </Button>
        {(predicted !== null || isGiven) && <Ideas ideas={isGiven ? ideas : ideas.slice(1)} onTake={take} />}
        <Hints
          activity={measurement}
          item={item}
          hints={hintsFor(lesson, draft, dictionary)}
          opened={answer?.hints ?? 0}
          canOpen={predicted === null && !isGiven}
        />
        <Standing />
      </form>
    </Panel>
  );
}

/** The number that was written, or what is wrong with it. */
function readSeconds(text: string, dictionary: Words): number | string {
  const { perfWords: words } = dictionary;
  const written = text.trim().replace(/\s*s$/, '');
  if (written === '') return words.wrong.empty;
  const seconds = dictionary.formats.readNumber(written);
  if (seconds === null || seconds < 0 || !Number.isFinite(seconds)) return words.wrong.number;
  return seconds > MOST_SECONDS ? words.wrong.most : seconds;
}

interface SourceProps {
  readonly draft: PerfRun;
  readonly onChange: (key: string) => void;
}

/** What is measured: a DAG made for it, or one of the lesson's runs. Each comes back as it was left. */
function Source({ draft, onChange }: SourceProps) {
  const { perfWords: words, say } = useWords();
  const languageOf = useMessageLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const current = usePlayerState((state) => state.scenario.id);
  const [left, setLeft] = useState<Readonly<Record<'made' | 'lesson', string | null>>>({
    made: null,
    lesson: null,
  });
  const runs = measurable(lesson);
  const source = draft.made ? 'made' : 'lesson';
  const [first] = runs;
  if (!first) return null;
  const change = (wanted: 'made' | 'lesson') => {
    setLeft({ ...left, [source]: draft.key });
    const own = runs.find((run) => run.scenario.id === current) ?? first;
    onChange(left[wanted] ?? (wanted === 'made' ? perfStartKey(lesson) : own.key));
  };
  return (
    <div className={styles.source}>
      <Segmented
        label={words.source}
        value={source}
        options={[
          { value: 'made', label: words.sources.made },
          { value: 'lesson', label: words.sources.lesson },
        ]}
        onChange={change}
      />
      {source === 'lesson' && runs.length > 1 && (
        <Select
          label={words.scenarioLabel}
          value={draft.scenario.id}
          options={runs.map(({ scenario }) => ({
            value: scenario.id,
            label: say(scenario.title),
            language: languageOf(scenario.title),
          }))}
          onChange={(id) => onChange(perfRun(lesson, id)?.key ?? draft.key)}
        />
      )}
    </div>
  );
}

interface VerdictProps {
  readonly draft: PerfRun;
  readonly predicted: number;
  readonly isNew: boolean;
}

/** How right the learner was, and what the change did. */
function Verdict({ draft, predicted, isNew }: VerdictProps) {
  const dictionary = useWords();
  const { perfWords: words } = dictionary;
  const box = useRef<HTMLDivElement>(null);
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const isOnScreen = usePlayerState((state) => keyOnScreen(state) === draft.key);
  const all = measuredRuns(lesson, progress, useMeasure());
  const own = all.find((one) => one.run === draft);
  useEffect(() => {
    if (isNew) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);
  if (!own) return null;
  const effect = effectWords(all, draft, dictionary);
  return (
    <div ref={box} className={styles.verdict} data-right={own.isRight ? '' : undefined}>
      <p className={styles.said}>
        {own.isRight ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
        {verdictWords(predicted, own.measured.seconds, dictionary)}
      </p>
      {effect && (
        <p>
          {effect[0]} <b>{effect[1]}</b>
        </p>
      )}
      {!isOnScreen && <Button onClick={() => showRun(player, draft)}>{words.verdict.show}</Button>}
    </div>
  );
}

interface IdeasProps {
  readonly ideas: readonly PerfIdea[];
  readonly onTake: (key: string) => void;
}

/** Runs that differ in one figure from the one at hand. */
function Ideas({ ideas, onTake }: IdeasProps) {
  const { perfWords: words, say } = useWords();
  const id = useElementId();
  if (ideas.length === 0) return null;
  return (
    <div className={styles.ideas} data-print="no">
      <p id={id}>{words.ideas}</p>
      <ul aria-labelledby={id}>
        {ideas.map(({ key, axis, to }) => (
          <li key={key}>
            <Button onClick={() => onTake(key)}>{words.idea(say(axis.label), axis.value, to)}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
