import { ExternalLink } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { Lesson } from '../lesson';
import { modeOf, MODES, type Mode } from '../modes';
import {
  NoticeStrip,
  PlayerBar,
  PlayerRegion,
  ProcessTable,
  QuestionAhead,
  RunPicture,
  ScenarioSwitch,
  StatusTracker,
  TaskLife,
  TriggerRuleTable,
  useForesight,
  useLinkedRun,
  Waiting,
} from '../panels';
import {
  createPlayer,
  PlayerProvider,
  usePlayerState,
  writeLink,
  type KeyValueStore,
  type StartAt,
} from '../player';
import { createBrowserRuns } from '../sources';
import { Announcer, cx, useLanguageOf, useWords } from '../ui';
import { repeatEarlyKeys } from './early-keys';
import styles from './EmbedLesson.module.css';

const runs = createBrowserRuns();

interface EmbedLessonProps {
  readonly lesson: Lesson;
  readonly store: KeyValueStore;
  readonly start: StartAt;
}

/** The lesson in little: what moves, and the bar. Everything else is one link away. */
export function EmbedLesson({ lesson, store, start }: EmbedLessonProps) {
  const [player] = useState(() => createPlayer(lesson, store, runs, start, MODES));
  useEffect(() => () => player.dispose(), [player]);
  useLinkedRun(player);
  // After the player's own keys, which are heard further in.
  useEffect(repeatEarlyKeys, []);
  const written = useLanguageOf(lesson.language);
  return (
    <PlayerProvider player={player}>
      <Announcer>
        <main className={styles.embed}>
          <header className={styles.head} data-beside="">
            <h1 {...written}>{lesson.title}</h1>
            <ScenarioSwitch className={cx(styles.scenario)} />
            <OpenWhole lesson={lesson} />
          </header>
          <PlayerRegion className={cx(styles.region)}>
            <NoticeStrip />
            <Body />
          </PlayerRegion>
        </main>
      </Announcer>
    </PlayerProvider>
  );
}

/** What the mode on screen is made of, as far as there is room. */
function Body() {
  const mode = usePlayerState((state) => modeOf(state.mode));
  const run = (
    <>
      <Stage mode={mode} />
      <div className={styles.dock}>
        <PlayerBar />
      </div>
    </>
  );
  if (!mode.solo) return run;
  return (
    <div className={styles.solo}>
      <Suspense>
        <mode.solo run={run} />
      </Suspense>
    </div>
  );
}

function Stage({ mode }: { readonly mode: Mode }) {
  const Panel = mode.panel;
  const ahead = useForesight();
  return (
    <div className={cx(styles.stage, mode.panels.has('guide') && styles.guided)}>
      <RunPicture area="picture" guided={mode.panels.has('guide')} />
      <div className={styles.record}>
        <QuestionAhead {...ahead} />
        {Panel && (
          <div className={styles.work} tabIndex={-1} data-work="">
            <Suspense>
              <Panel />
            </Suspense>
          </div>
        )}
        <Suspense>
          {mode.panels.has('taskLife') && <TaskLife />}
          {mode.panels.has('triggerRules') && <TriggerRuleTable />}
        </Suspense>
        {mode.panels.has('waiting') && <Waiting />}
        <ProcessTable grows={mode.table} causes={mode.causes} />
        {mode.panels.has('tracker') && <StatusTracker />}
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
