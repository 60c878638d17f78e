import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { whenIn } from '../../lesson';
import type { LifeState, Taken } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Ids, StateBadge, useWords } from '../../ui';
import { traitsOf, waysFrom, whyTaken } from './derive';
import type { Life, WayOn } from './derive';
import styles from './TaskLife.module.css';

const badge = (state: LifeState) => (state === 'none' ? null : state);

interface LifeTextProps {
  readonly life: Life;
  /** What the task is called. */
  readonly name: string;
  /** The state that is read about. */
  readonly state: LifeState;
  /** Back to the state that the task is in; null where it is that one. */
  readonly onBack: (() => void) | null;
}

/** The picture in words: what the state is, how the task came to it, where it can go, and the way it has come. */
export function LifeText({ life, name, state, onBack }: LifeTextProps) {
  const words = useWords().deepWords.life;
  const { usual, rare, forced } = waysFrom(state);
  const isNow = state === life.now;
  return (
    <div className={styles.text}>
      <section className={styles.about}>
        <header>
          <h3>
            <span>{isNow ? <Ids text={words.nowIs(name)} /> : words.about}:</span>{' '}
            <StateBadge state={badge(state)} size="m" />
          </h3>
          {onBack && (
            <Button look="quiet" onClick={onBack}>
              {words.backToNow}
            </Button>
          )}
        </header>
        <p>{words.meaning(state)}</p>
        {traitsOf(state).map((trait) => (
          <p key={trait} className={styles.trait}>
            {words.traits[trait]}
          </p>
        ))}
        {isNow && life.last && <CameBy last={life.last} />}
      </section>
      <section>
        <h3>{words.onward}</h3>
        {usual.length > 0 ? <Ways ways={usual} /> : <p className={styles.quiet}>{words.noWayOn}</p>}
        {rare.length > 0 && (
          <details>
            <summary>{words.rare(rare.length)}</summary>
            <Ways ways={rare} />
          </details>
        )}
        {forced.length > 0 && (
          <details>
            <summary>{words.forced(forced.length)}</summary>
            <Ways ways={forced} />
          </details>
        )}
      </section>
      <Story taken={life.taken} name={name} />
    </div>
  );
}

function CameBy({ last }: { readonly last: Taken }) {
  const dictionary = useWords();
  const words = dictionary.deepWords.life;
  const trace = usePlayerState((state) => state.track.trace);
  const why = useMemo(() => whyTaken(trace, last, dictionary), [trace, last, dictionary]);
  return (
    <p>
      {words.since(last.step, whenIn(trace, last.at))} {words.cameBy(last.from)} <Ids text={why} />
    </p>
  );
}

function Ways({ ways }: { readonly ways: readonly WayOn[] }) {
  const words = useWords().deepWords.life;
  return (
    <ul className={styles.ways}>
      {ways.map(({ way, to }) => (
        <li key={way.code}>
          <span className={styles.to}>
            {to.map((state) => (
              <StateBadge key={state} state={badge(state)} />
            ))}
          </span>
          <span>{words.when(way.code)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Each change of state with the step that shows it. */
function Story({ taken, name }: { readonly taken: readonly Taken[]; readonly name: string }) {
  const words = useWords().deepWords.life;
  const player = usePlayer();
  const trace = usePlayerState((state) => state.track.trace);
  return (
    <section>
      <h3>
        <Ids text={words.story(name)} />
      </h3>
      {taken.length === 0 ? (
        <p className={styles.quiet}>{words.noStory}</p>
      ) : (
        <ol className={styles.story}>
          {taken.map(({ from, to, position, step, at }) => (
            <li key={position}>
              <button type="button" className={styles.step} onClick={() => player.goTo(step)}>
                {words.goTo(step)}
              </button>
              <span className={styles.quiet}>{words.at(whenIn(trace, at))}</span>
              <span className={styles.chapter}>
                <StateBadge state={badge(from)} />
                <ArrowRight size={13} aria-hidden />
                <StateBadge state={badge(to)} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
