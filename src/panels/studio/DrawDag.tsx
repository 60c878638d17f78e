import { Plus } from 'lucide-react';
import { memo, useEffect, useMemo, useState } from 'react';
import { compileDag } from '../../engine';
import type { DagSpec } from '../../engine';
import { pairsOf } from '../../lesson';
import { edgeEnds, fixedEdges, refusalOf } from '../../lesson/activities/project';
import type { Edge } from '../../lesson/activities/project';
import { addTask, connect, disconnect, readLoosely } from '../../studio';
import { Button, Select, useAnnounce, useWords } from '../../ui';
import { ArrowList } from '../project/ArrowList';
import { refusalWords } from '../project/derive';
import { WireGraph } from '../project/WireGraph';
import type { ChangeDag } from './ChangeGroup';
import { ChangeGroup } from './ChangeGroup';
import { ChangeTask } from './ChangeTask';
import styles from './Heads.module.css';
import { PasteInstead } from './PasteInstead';
import { useDraft, useInStudio, useStudio } from './use-studio';

/** While somebody types, the picture follows once they pause: it is no answer to a key, and a large one takes its time. */
const FOLLOW_AFTER_MS = 200;

/** The DAG drawn, as it is by now. */
export function DrawDag() {
  const { text } = useDraft();
  const isTyped = useInStudio((state) => state.history?.burst !== null);
  const [followed, setFollowed] = useState(text);
  if (!isTyped && followed !== text) setFollowed(text);
  useEffect(() => {
    if (!isTyped) return;
    const timer = setTimeout(() => setFollowed(text), FOLLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, isTyped]);
  return <Drawn text={isTyped ? followed : text} />;
}

/** The DAG drawn: tasks are added, connected, put into groups, called otherwise and taken away; by mouse, finger or keys. */
const Drawn = memo(function Drawn({ text }: { readonly text: string }) {
  const dictionary = useWords();
  const words = dictionary.studioWords.draw;
  const studio = useStudio();
  const announce = useAnnounce();
  const dags = useMemo(() => drawableIn(text), [text]);
  const [at, setAt] = useState(0);
  const [name, setName] = useState('');
  const [isListed, setListed] = useState(false);
  const place = at < dags.length ? at : 0;
  const dag = dags[place];
  if (!dag) return <p className={styles.lead}>{words.notDrawable}</p>;
  const tasks = dag.tasks.map(({ task_id: id }) => id);
  const edges = (dag.edges ?? []) as readonly Edge[];
  const fixed = fixedEdges(dag);
  const isFree = name.trim() !== '' && !tasks.includes(name.trim());
  const change: ChangeDag = (edit, said) => {
    const isDone = studio.edit(edit);
    if (isDone) announce(said);
    return isDone;
  };
  const drawing = {
    plan: { dag, fixed },
    edges,
    draw([from, to]: Edge) {
      const refusal = refusalOf(edgeEnds(dag), [...fixed, ...edges], [from, to]);
      if (refusal) return refusalWords(refusal, dictionary);
      change((now) => connect(now, place, from, to), words.connected(from, to));
      return null;
    },
    remove: ([from, to]: Edge) =>
      change((now) => disconnect(now, place, from, to), words.disconnected(from, to)),
  };
  return (
    <section className={styles.head} aria-labelledby="draw-dag">
      <h3 id="draw-dag">{words.title}</h3>
      {dags.length > 1 && (
        <Select
          label={words.which}
          value={String(place)}
          onChange={(next) => setAt(Number(next))}
          options={dags.map(({ dag_id: id }, index) => ({ value: String(index), label: id }))}
        />
      )}
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isFree) return;
          const id = name.trim();
          change((now) => addTask(now, place, id), words.added(id));
          setName('');
        }}
      >
        <input
          type="text"
          aria-label={words.newTask}
          placeholder={words.newTask}
          value={name}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isFree} icon={<Plus size={14} aria-hidden />}>
          {words.add}
        </Button>
      </form>
      <div className={styles.graph}>
        <WireGraph wiring={drawing} />
      </div>
      <details className={styles.arrows} onToggle={(event) => setListed(event.currentTarget.open)}>
        <summary>{words.arrows(edges.length + fixed.length)}</summary>
        {isListed && <ArrowList wiring={drawing} />}
      </details>
      <ChangeTask dag={dag} at={place} onChange={change} />
      <ChangeGroup dag={dag} at={place} onChange={change} />
      <PasteInstead />
    </section>
  );
});

/** The DAGs of a text, if all of them can be drawn as they are. */
function drawableIn(text: string): readonly DagSpec[] {
  const { dags } = readLoosely(text);
  if (!Array.isArray(dags)) return [];
  try {
    // Chains are drawn as the arrows that they stand for.
    const drawn = (dags as DagSpec[]).map((dag): DagSpec =>
      dag.edges ? { ...dag, edges: pairsOf(dag.edges) as [string, string][] } : dag,
    );
    for (const dag of drawn) compileDag(dag);
    return drawn;
  } catch {
    // While it is written, it may be anything; what is wrong with it the checker says.
    return [];
  }
}
