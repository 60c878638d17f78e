import type { ReactNode } from 'react';
import type { WrittenTitle } from 'virtual:lessons';
import { loadExplainer } from '../engine';
import type { Lesson } from '../lesson';
import { modeOf, ModeNote, MODES, useOnward, type PanelId } from '../modes';
import {
  CodePanel,
  EditRun,
  FlowCaption,
  NoticeStrip,
  PlayerBar,
  PlayerRegion,
  ScenarioSummary,
  ScenarioSwitch,
  TaskLife,
  Votes,
  WithTerms,
} from '../panels';
import { useLessonLanguage } from '../asking';
import { PlayerProvider, usePlayerState } from '../player';
import type { Player } from '../player';
import { loadPart } from '../text';
import { AsPrerendered, cx, late, MarkdownTree, useWords } from '../ui';
import { PRINT } from './address';
import { Tags } from './Tags';
import { PageFrame } from './PageFrame';
import { ModePicker } from './ModePicker';
import { ShareStep } from './ShareStep';
import { Stage } from './Stage';
import { usePagePlayer } from './use-page-player';
import { useLessonTitle } from './use-lesson-title';
import { useView } from './use-view';
import { ViewMenu } from './ViewMenu';
import styles from './LessonPage.module.css';

/** With what it tells of all steps with, and with what sets its texts: what stood there before must not go for a moment. */
export const LessonBelow = late(
  async () => {
    const texts = MarkdownTree.come().catch(() => undefined);
    const [found] = await Promise.all([import('./LessonBelow'), loadPart('causes'), loadExplainer(), texts]);
    return found;
  },
  { isInFirstPicture: true },
);

interface LessonPageProps {
  readonly root: string;
  readonly courseTitle: WrittenTitle;
  readonly lesson: Lesson;
  /** Over everything: what an author should know while writing. */
  readonly strip?: ReactNode;
  /** When that has come which tells of every step: what is pressed before is done then. Left out: it is there. */
  readonly told?: Promise<unknown> | undefined;
}

/** A lesson, from its title to its transcript. It arranges the panels of the mode and decides nothing. */
export function LessonPage({ root, courseTitle, lesson, strip, told }: LessonPageProps) {
  return (
    <LessonFrame
      root={root}
      courseTitle={courseTitle}
      player={usePagePlayer(lesson, told)}
      actions={<ShareStep />}
      strip={strip}
      printed={`${root}lesson/${lesson.course}/${lesson.id}/${PRINT}`}
    />
  );
}

interface LessonFrameProps extends Omit<LessonPageProps, 'lesson' | 'told'> {
  readonly player: Player;
  /** At the end of the bar. */
  readonly actions: ReactNode;
  /** Where it stands as a sheet to hand out; left out where it does not. */
  readonly printed?: string;
}

/** The page of whatever a player plays. */
export function LessonFrame({ root, courseTitle, player, actions, strip, printed }: LessonFrameProps) {
  return (
    <WithTerms root={root}>
      <PlayerProvider player={player}>
        <PageFrame
          root={root}
          crumbs={[courseTitle]}
          title={<Title />}
          actions={actions}
          className={styles.page}
        >
          <ArrangementRegion>
            {strip}
            <NoticeStrip />
            <Arrangement course={root} {...(printed !== undefined && { printed })} />
          </ArrangementRegion>
        </PageFrame>
      </PlayerProvider>
    </WithTerms>
  );
}

/** Around an arrangement and what is said above it: where keys reach the player. */
export function ArrangementRegion({ children }: { readonly children: ReactNode }) {
  return <PlayerRegion className={cx(styles.region)}>{children}</PlayerRegion>;
}

interface ArrangementProps {
  /** Address of the page with all lessons, where the lesson is one of them. */
  readonly course?: string;
  /** In the place of the code of the lesson. */
  readonly code?: ReactNode;
  /** Whether somebody wrote the lesson: then it says what it is about and how long it takes. */
  readonly isWritten?: boolean;
  /** Where it stands as a sheet to hand out. */
  readonly printed?: string;
}

/** Above the fold what moves, below it what one comes back to; each panel in its place, and none where it is absent. */
export function Arrangement({
  course,
  code = <CodePanel actions={<EditRun />} />,
  isWritten = true,
  printed,
}: ArrangementProps) {
  const mode = usePlayerState((state) => modeOf(state.mode));
  const has = (panel: PanelId) => mode.panels.has(panel);
  const [view, setView] = useView();
  const onward = useOnward(course);
  const stage = <Stage mode={mode} view={view} onView={setView} code={code} />;
  const choices = (
    <div className={styles.choices} data-beside="">
      <ModePicker />
      <ScenarioSwitch className={cx(styles.scenario)} />
      <ViewMenu mode={mode} view={view} onView={setView} />
    </div>
  );
  const bar = (
    <div className={styles.dock} data-print="no">
      <PlayerBar onward={onward} />
    </div>
  );
  if (mode.solo) {
    const run = (
      <>
        {stage}
        {bar}
      </>
    );
    return (
      <div className={styles.solo}>
        {choices}
        <ModeNote course={course} />
        <mode.solo run={run} />
        {isWritten && <About printed={printed} />}
      </div>
    );
  }
  return (
    <>
      {choices}
      {stage}
      <About isWritten={isWritten} printed={printed}>
        <ModeNote course={course} />
        <ScenarioSummary />
        {has('flow') && <FlowCaption />}
      </About>
      {has('taskLife') && (
        <div className={styles.life} data-beside="">
          <TaskLife />
        </div>
      )}
      <AsPrerendered until={LessonBelow} className={styles.below} data-beside="">
        <LessonBelow code={code} />
      </AsPrerendered>
      {bar}
    </>
  );
}

/** What the lesson is called. It stands in the bar of the page, so that it takes no room from what moves. */
function Title() {
  const language = useLessonLanguage();
  const title = useLessonTitle();
  return (
    <h1 className={styles.title} title={title} {...language}>
      {title}
    </h1>
  );
}

interface AboutProps extends Pick<ArrangementProps, 'isWritten'> {
  readonly printed: string | undefined;
  readonly children?: ReactNode;
}

/** What one reads once: what the mode and the run are about, how long the lesson takes, and what one thinks of it. */
function About({ isWritten = true, printed, children }: AboutProps) {
  const { words } = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  return (
    <div className={styles.about} data-beside="">
      {children}
      {isWritten && (
        <div className={styles.facts}>
          <Tags tags={lesson.tags} minutes={lesson.minutes} />
          {printed !== undefined && (
            <p>
              <a href={printed}>{words.lesson.print}</a>
            </p>
          )}
          <p className={styles.honest}>
            <b>{words.lesson.modes}</b> · {words.lesson.modesAvailable(MODES.length)}
            <br />
            {words.lesson.modesHonest}
          </p>
          <Votes />
        </div>
      )}
    </div>
  );
}
