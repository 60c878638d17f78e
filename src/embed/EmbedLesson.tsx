import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Lesson } from '../lesson';
import { modeOf, MODES, type Mode } from '../modes';
import {
  FrameCode,
  FrameRecord,
  NoticeStrip,
  PlayerBar,
  PlayerRegion,
  QuestionAhead,
  RunPicture,
  ScenarioSwitch,
  TaskLife,
  TriggerRuleTable,
  useForesight,
  useLinkedRun,
} from '../panels';
import {
  createPlayer,
  movesAfter,
  PlayerProvider,
  usePlayerState,
  writeLink,
  type KeyValueStore,
  type Player,
  type StartAt,
} from '../player';
import type { EndVisit } from '../reporters';
import { createBrowserRuns } from '../sources';
import { loadPart } from '../text';
import { Announcer, cx, late, useLanguageOf, useWords } from '../ui';
import { repeatEarlyKeys } from './early-keys';
import type { FrameOptions, Pane } from './options';
import styles from './EmbedLesson.module.css';

/** With its words; most addresses are right. */
const WrongOptions = late(async () => {
  await loadPart('frame');
  return import('./WrongOptions');
});
const LessonBelow = late(() => import('./LessonBelow'));
/** With its words; only an LMS waits for the end of a visit. */
const SaveAndExit = late(async () => {
  await loadPart('frame');
  return import('./SaveAndExit');
});

const runs = createBrowserRuns();

interface EmbedLessonProps {
  readonly lesson: Lesson;
  readonly store: KeyValueStore;
  readonly start: StartAt;
  readonly options: FrameOptions;
  /** Whether it is all there is: in a package there is no page of the lesson to lead to. */
  readonly isPacked?: boolean;
  /** When the words have come that tell of every step: what is pressed before is done then. */
  readonly told: Promise<unknown>;
  /**
   * Is told when the lesson is on screen; what it returns is called when it leaves it. Where somebody outside waits for
   * the end of the visit, it is called back with what brings that about.
   */
  readonly onAlive?: (player: Player, offerEnd: (end: EndVisit) => void) => () => void;
  /** The visit is over and everything kept. */
  readonly onEnded?: () => void;
}

/** The lesson in little: what moves, and the bar. Everything else is one link away, or below it in a package. */
export function EmbedLesson(props: EmbedLessonProps) {
  const { lesson, store, start, options, isPacked = false, told, onAlive, onEnded } = props;
  const [player] = useState(() => movesAfter(createPlayer(lesson, store, runs, start, MODES), told));
  useEffect(() => () => player.dispose(), [player]);
  const [end, setEnd] = useState<EndVisit | null>(null);
  useEffect(() => onAlive?.(player, (offered) => setEnd(() => offered)), [onAlive, player]);
  useLinkedRun(player);
  // After the player's own keys, which are heard further in.
  useEffect(repeatEarlyKeys, []);
  const written = useLanguageOf(lesson.language);
  return (
    <PlayerProvider player={player}>
      <Announcer>
        <main className={styles.embed}>
          <header className={styles.head} data-beside="" data-around="">
            <h1 {...written}>{lesson.title}</h1>
            <ScenarioSwitch className={cx(styles.scenario)} hasWhatIf={options.hasWhatIf} />
            {!isPacked && <OpenWhole lesson={lesson} />}
            {end && onEnded && <SaveAndExit end={end} onEnded={onEnded} />}
          </header>
          <PlayerRegion className={cx(styles.region)}>
            <div className={styles.notes} data-around="">
              {options.wrong.length > 0 && <WrongOptions wrong={options.wrong} />}
              <NoticeStrip />
            </div>
            <Body options={options} />
          </PlayerRegion>
        </main>
        {isPacked && <LessonBelow />}
      </Announcer>
    </PlayerProvider>
  );
}

/** What the mode on screen is made of, as far as there is room. */
function Body({ options }: { readonly options: FrameOptions }) {
  const mode = usePlayerState((state) => modeOf(state.mode));
  const run = (
    <>
      <Stage mode={mode} panes={options.panes} />
      {options.hasControls && (
        <div className={styles.dock} data-around="">
          <PlayerBar />
        </div>
      )}
    </>
  );
  if (!mode.solo) return run;
  return (
    <div className={styles.solo} data-body="text">
      <div data-flow="">
        <mode.solo run={run} />
      </div>
    </div>
  );
}

interface StageProps {
  readonly mode: Mode;
  readonly panes: FrameOptions['panes'];
}

function Stage({ mode, panes }: StageProps) {
  const Panel = mode.panel;
  const ahead = useForesight();
  const has = (pane: Pane) =>
    (pane === 'table' || mode.panels.has(pane)) && (panes === null || panes.includes(pane));
  return (
    <div className={cx(styles.stage, mode.panels.has('guide') && styles.guided)} data-body="run">
      <RunPicture area="picture" guided={mode.panels.has('guide')} />
      <div className={styles.record}>
        <div className={styles.flow} data-flow="">
          <QuestionAhead {...ahead} />
          {Panel && (
            <div className={styles.work} tabIndex={-1} data-work="">
              <Panel />
            </div>
          )}
          {mode.panels.has('taskLife') && <TaskLife />}
          {mode.panels.has('triggerRules') && <TriggerRuleTable />}
          {has('code') && (
            <div className={styles.code}>
              <FrameCode />
            </div>
          )}
          <FrameRecord
            hasWaiting={has('waiting')}
            hasTracker={has('tracker')}
            table={has('table') ? { grows: mode.table, causes: mode.causes } : null}
          />
        </div>
      </div>
    </div>
  );
}

/** Leads to the lesson's own page, at the same step. */
function OpenWhole({ lesson }: { readonly lesson: Lesson }) {
  const { words } = useWords();
  const query = usePlayerState((state) => String(writeLink(state)));
  return (
    <a
      className={styles.open}
      href={`./lesson/${lesson.course}/${lesson.id}?${query}`}
      target="_blank"
      rel="noopener"
      title={words.embed.open}
    >
      <ExternalLink size={16} aria-hidden />
      <span>{words.product}</span>
    </a>
  );
}
