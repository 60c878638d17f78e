import { Lock, Plus, X } from 'lucide-react';
import { AnimatePresence, m } from 'framer-motion';
import { useState } from 'react';
import { edgeEnds } from '../../lesson/activities/project';
import { Button, IconButton, Ids, Select, useWords, useElementId } from '../../ui';
import styles from './Project.module.css';
import type { Drawing } from './WireGraph';

/** The arrows as a list: each can be taken away, and others drawn. Everything that the picture can do, in words. */
export function ArrowList({ wiring }: { readonly wiring: Drawing }) {
  const words = useWords().projectWords.wire;
  const { plan, edges } = wiring;
  const ends = edgeEnds(plan.dag);
  const problemId = useElementId();
  const [begin, setFrom] = useState('');
  const [end, setTo] = useState('');
  // What was chosen may be called otherwise by now, or be gone.
  const from = ends.includes(begin) ? begin : (ends[0] ?? '');
  const to = ends.includes(end) ? end : (ends[1] ?? from);
  const [problem, setProblem] = useState<string | null>(null);
  const options = ends.map((id) => ({ value: id, label: id }));
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id);
    setProblem(null);
  };
  return (
    <div className={styles.arrowList}>
      <form
        className={styles.draw}
        data-print="no"
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(wiring.draw([from, to]));
        }}
      >
        <Select label={words.begin} value={from} options={options} onChange={choose(setFrom)} />
        <Select label={words.end} value={to} options={options} onChange={choose(setTo)} />
        <Button
          type="submit"
          icon={<Plus size={15} aria-hidden />}
          aria-describedby={problem === null ? undefined : problemId}
        >
          {words.add}
        </Button>
      </form>
      {problem !== null && (
        <p id={problemId} className={styles.refused}>
          <Ids text={problem} />
        </p>
      )}
      {edges.length + plan.fixed.length === 0 ? (
        <p className={styles.lead}>{words.noArrows}</p>
      ) : (
        <ul aria-label={words.arrows}>
          {plan.fixed.map(([one, other]) => (
            <li key={`${one} ${other}`}>
              <code>
                {one} → {other}
              </code>
              <span className={styles.locked} title={words.fixed}>
                <Lock size={13} role="img" aria-label={words.fixed} />
              </span>
            </li>
          ))}
          <AnimatePresence initial={false} mode="popLayout">
            {edges.map((edge) => (
              <m.li
                key={edge.join(' ')}
                layout
                initial={{ opacity: 0 }}
                animate={{ opacity: 1 }}
                exit={{ opacity: 0 }}
              >
                <code>{edge.join(' → ')}</code>
                <IconButton
                  look="quiet"
                  size="s"
                  label={words.remove(...edge)}
                  icon={<X size={14} aria-hidden />}
                  onClick={() => {
                    setProblem(null);
                    wiring.remove(edge);
                  }}
                />
              </m.li>
            ))}
          </AnimatePresence>
        </ul>
      )}
    </div>
  );
}
