import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { loadExplainer } from '../../engine';
import {
  createWorkbench,
  DagList,
  DagTools,
  OpenDag,
  ReadingNote,
  RefusedRun,
  useOnTable,
  useWorkbench,
  WorkbenchProvider,
} from '../../panels';
import { createStore } from '../../player';
import { createBrowserRuns } from '../../sources';
import { loadPart } from '../../text';
import { Button, cx, late, useWords } from '../../ui';
import { PageFrame } from '../PageFrame';
import styles from './OwnDagPage.module.css';
import { createOwnPlayer } from './own-player';
import type { OwnPlayer } from './own-player';
import { useBeginning } from './use-beginning';

/** With the words that it is told with. */
const OwnRun = late(async () => {
  const [found] = await Promise.all([import('./OwnRun'), loadPart('run', 'causes'), loadExplainer()]);
  return found;
});

interface OwnDagPageProps {
  readonly root: string;
  readonly language: string;
}

/** One's own DAG files: opened, read, run, and stepped through like a lesson. It arranges panels and decides nothing. */
export function OwnDagPage({ root, language }: OwnDagPageProps) {
  const [{ workbench, player, storage }] = useState(() => createTable(language));
  useEffect(
    () => () => {
      player.dispose();
      workbench.dispose();
    },
    [workbench, player],
  );
  // While somebody looks for files, what a run is shown with comes.
  useEffect(() => void OwnRun.come().catch(() => undefined), []);
  return (
    <WorkbenchProvider workbench={workbench}>
      <Frame root={root} language={language}>
        <Table player={player} storage={storage} />
      </Frame>
    </WorkbenchProvider>
  );
}

interface FrameProps extends OwnDagPageProps {
  readonly children: ReactNode;
}

/** As on a lesson's page, what is looked at is named in the bar. */
function Frame({ root, language, children }: FrameProps) {
  const { ownDagWords } = useWords();
  const title = useOnTable(({ made, chosen, files }) => made?.lesson.title ?? chosen?.dag ?? files[0]?.path);
  const isNoted = useOnTable(({ files, origin }) => files.length > 0 && origin !== 'own');
  return (
    <PageFrame
      root={root}
      crumbs={[{ text: ownDagWords.title, language }]}
      {...(title !== undefined && { title: <h1 className={styles.title}>{title}</h1> })}
      className={cx(styles.page, isNoted && styles.noted)}
      runsPython
    >
      {children}
    </PageFrame>
  );
}

/** Comes when it is first needed, with all that Python needs. */
const loadPython = () => import('../../sources/python/browser');

function createTable(language: string) {
  const storage = createStore();
  const runs = createBrowserRuns();
  let python: ReturnType<typeof start> | null = null;
  const start = async () => (await loadPython()).createBrowserPythonSource();
  const workbench = createWorkbench({
    python: () => (python ??= start()),
    runs,
    storage,
    language,
  });
  return { workbench, storage, player: createOwnPlayer(workbench, runs) };
}

interface TableProps {
  readonly player: OwnPlayer;
  readonly storage: ReturnType<typeof createStore>;
}

function Table({ player, storage }: TableProps) {
  const beginning = useBeginning(storage);
  const isEmpty = useOnTable(({ files }) => files.length === 0);
  if (isEmpty) return <OpenDag {...beginning} />;
  return (
    <>
      <DagTools>
        <OriginNote />
      </DagTools>
      <ReadingNote />
      <RefusedRun />
      <Run player={player} />
    </>
  );
}

/** Where the files are from, where that is not this person. */
function OriginNote() {
  const { ownDagWords: words } = useWords();
  const origin = useOnTable((state) => state.origin);
  if (origin === 'own') return null;
  return (
    <p className={styles.origin} data-origin={origin}>
      {words.origin[origin]}
    </p>
  );
}

/** The run of the DAG looked at, in all modes; the list, where one has to be chosen; or what became of the reading. */
function Run({ player: { store } }: { readonly player: OwnPlayer }) {
  const { ownDagWords: words } = useWords();
  const workbench = useWorkbench();
  const { player, isTrying } = useStore(store);
  const isReading = useOnTable(({ reading }) => reading !== null);
  const hasResult = useOnTable(({ result }) => result !== null);
  const isChosen = useOnTable(({ chosen }) => chosen !== null);
  const isFailed = useOnTable(({ failure, refusal }) => failure !== null || refusal !== null);
  if (player) return <OwnRun player={player} isTrying={isTrying} />;
  if (isReading) return null;
  if (!hasResult)
    return (
      <p className={styles.cancelled} role="status">
        {!isFailed && words.reading.cancelled}{' '}
        <Button onClick={() => void workbench.give({})}>{words.reading.again}</Button>
      </p>
    );
  if (!isChosen) return <DagList />;
  return isFailed ? null : <p role="status">{words.reading.running}</p>;
}
