import { ArrowLeft, ArrowRight, Check, X } from 'lucide-react';
import { m } from 'framer-motion';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessageLanguage } from '../../asking';
import { usePlayer } from '../../player';
import { Announcer, Button, IconButton, Ids, useAnnounce, useWords } from '../../ui';
import RunViews from '../run-views/RunViews';
import { narrate } from '../narration/derive';
import { CheckList } from './CheckList';
import styles from './Presenter.module.css';
import type { Talk } from './use-talk';

interface PresenterProps {
  readonly talk: Talk;
  readonly onClose: () => void;
}

/**
 * The run of what was built, told in large type over the whole window: a title, the chosen steps with the picture of
 * the DAG at each, and in the end what was asked of it. Keys: ← →, Home, End, Space, Page Up and Down; Escape ends it.
 */
export function Presenter({ talk, onClose }: PresenterProps) {
  const { projectWords, say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.presenter}
      aria-label={projectWords.presenter.name(say(talk.plan.title))}
      onClose={onClose}
    >
      <Announcer>
        <Slides talk={talk} onClose={() => dialog.current?.close()} />
      </Announcer>
    </dialog>
  );
}

function Slides({ talk, onClose }: PresenterProps) {
  const dictionary = useWords();
  const { projectWords, say } = dictionary;
  const words = projectWords.presenter;
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const announce = useAnnounce();
  const [slide, setSlide] = useState(0);
  const { plan, slides, results } = talk;
  const last = slides.length + 1;

  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), last);
    if (next === slide) return;
    const moment = slides[next - 1];
    setSlide(next);
    if (next === 0) player.first();
    else if (moment) player.goTo(moment.step);
    else player.last();
    // What is on the slide comes with its number: the focus stays where it is.
    const told = moment ? moment.text.trim() || narrate(talk.track, moment.step, dictionary).line : '';
    announce(
      `${words.slide(next + 1, last + 1)} ${told.replaceAll('`', '') || (next === 0 ? say(plan.title) : words.checks)}`,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const isButton = target.closest('button') !== null;
    const to = {
      ArrowRight: slide + 1,
      PageDown: slide + 1,
      ArrowLeft: slide - 1,
      PageUp: slide - 1,
      Home: 0,
      End: last,
      ...(!isButton && { ' ': slide + 1 }),
    }[event.key];
    // The keys of the lesson's player are for the page beneath.
    event.stopPropagation();
    // Among choices the arrow keys choose.
    if (to === undefined || target.closest('input, select')) return;
    event.preventDefault();
    go(to);
  };
  const moment = slides[slide - 1];
  return (
    <div className={styles.slides} onKeyDown={onKeyDown}>
      <header className={styles.bar}>
        <p>
          <b {...languageOf(plan.title)}>{say(plan.title)}</b>
          <span>{words.slide(slide + 1, last + 1)}</span>
        </p>
        <IconButton look="quiet" label={words.close} icon={<X size={18} aria-hidden />} onClick={onClose} />
      </header>
      <m.div
        key={slide}
        className={styles.slide}
        initial={{ opacity: 0, y: 10 }}
        animate={{ opacity: 1, y: 0 }}
      >
        {slide === 0 ? (
          <div className={styles.title}>
            <h2 {...languageOf(plan.title)}>{say(plan.title)}</h2>
            <p>
              <Ids
                text={words.subtitle(
                  plan.dag.dag_id,
                  plan.dag.tasks.length,
                  talk.edges.length + plan.fixed.length,
                )}
              />
            </p>
          </div>
        ) : moment ? (
          <MomentSlide talk={talk} step={moment.step} text={moment.text} />
        ) : (
          <div className={styles.end}>
            <h2>
              {results.every(({ holds }) => holds) && <Check size="0.9em" strokeWidth={3} aria-hidden />}
              {words.checks}
            </h2>
            <CheckList plan={plan} results={results} />
          </div>
        )}
      </m.div>
      {slide > 0 && moment && (
        <div className={styles.graph}>
          <RunViews />
        </div>
      )}
      <footer className={styles.foot}>
        <Button
          icon={<ArrowLeft size={18} aria-hidden />}
          aria-disabled={slide === 0}
          onClick={() => go(slide - 1)}
        >
          {words.previous}
        </Button>
        <span className={styles.dots} aria-hidden>
          {Array.from({ length: last + 1 }, (_, at) => (
            <i key={at} data-on={at === slide ? '' : undefined} />
          ))}
        </span>
        <Button
          look="loud"
          autoFocus
          icon={<ArrowRight size={18} aria-hidden />}
          aria-disabled={slide === last}
          onClick={() => go(slide + 1)}
        >
          {words.next}
        </Button>
      </footer>
    </div>
  );
}

/** A step in large type: the learner's own words, with the run's beneath them; or the run's, where there are no others. */
function MomentSlide({
  talk,
  step,
  text,
}: {
  readonly talk: Talk;
  readonly step: number;
  readonly text: string;
}) {
  const dictionary = useWords();
  const { line, why } = narrate(talk.track, step, dictionary);
  const own = text.trim();
  return (
    <div className={styles.moment}>
      {own === '' ? (
        <>
          <h2>
            <Ids text={line} />
          </h2>
          {why !== '' && (
            <p className={styles.why}>
              <Ids text={why} />
            </p>
          )}
        </>
      ) : (
        <>
          <h2 className={styles.own}>{own}</h2>
          <p className={styles.why}>
            <Ids text={`${line} ${why}`.trim()} />
          </p>
        </>
      )}
    </div>
  );
}
