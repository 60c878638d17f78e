import type { ReactNode } from 'react';
import {
  Ask,
  Changed,
  OwnWords,
  useAnswer,
  useHasChanged,
  useLessonLanguage,
  useOwnWords,
} from '../../asking';
import { cause } from '../../lesson';
import type { CauseItem } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Markdown, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { ShowStep } from '../ShowStep';
import { numberOnScreen } from '../use-show-step';
import { causeWords } from './derive';

interface WhyStepProps {
  readonly item: CauseItem;
  readonly items: readonly CauseItem[];
  readonly takesFocus: boolean;
  readonly next: { readonly label: string; readonly go: () => void } | null;
}

/** A marked step: own words, the choice among causes, then both beside the engine's reason and the author's. */
export function WhyStep({ item, items, takesFocus, next }: WhyStepProps) {
  const words = useWords().tryingWords.why;
  const { identity, prompt } = item;
  const own = <OwnWords label={words.own} draft={causeWords} of={identity.name} />;
  return (
    <>
      <Place item={item} />
      {prompt ? (
        <Ask
          activity={cause}
          item={item}
          items={items}
          prompt={prompt}
          takesFocus={takesFocus}
          before={own}
          after={<Comparison item={item} />}
          next={next}
        />
      ) : (
        <WriteOnly item={item} items={items} next={next}>
          {own}
        </WriteOnly>
      )}
    </>
  );
}

/** Which step the question is about, and the way there. */
function Place({ item: { marked } }: { readonly item: CauseItem }) {
  const words = useWords().tryingWords.why;
  const isThere = usePlayerState(({ lesson, scenario, track, original, cursor }) => {
    if (original || scenario.id !== marked.scenario) return false;
    return cursor === numberOnScreen(lesson, marked.scenario, marked.step, track.detail);
  });
  if (isThere) return null;
  return (
    <div className={styles.between}>
      <p>{words.elsewhere}</p>
      <ShowStep scenario={marked.scenario} step={marked.step} />
    </div>
  );
}

interface WriteOnlyProps extends Pick<WhyStepProps, 'item' | 'items' | 'next'> {
  readonly children: ReactNode;
}

/** Where there are no causes to choose from: write or think, then compare. */
function WriteOnly({ item, items, next, children }: WriteOnlyProps) {
  const words = useWords().tryingWords.why;
  const { marked } = item;
  const language = useLessonLanguage();
  const player = usePlayer();
  const isSettled = useAnswer(cause, item)?.isSettled ?? false;
  const isChanged = useHasChanged(cause, item, items);
  return (
    <div className={styles.section}>
      <Changed isSo={isChanged} />
      {marked.prompt !== null && <Markdown text={marked.prompt} language={language} />}
      {children}
      {isSettled && <Comparison item={item} />}
      {isSettled ? (
        next && (
          <Button look="loud" onClick={next.go}>
            {next.label}
          </Button>
        )
      ) : (
        <Button look="loud" onClick={() => player.showAnswer(cause, item)}>
          {words.compare}
        </Button>
      )}
    </div>
  );
}

function Comparison({ item: { identity, marked } }: { readonly item: CauseItem }) {
  const words = useWords().tryingWords.why;
  const own = useOwnWords(causeWords, identity.name);
  const language = useLessonLanguage();
  const { explanation } = marked;
  if (own === '' && explanation === null) return null;
  return (
    <dl className={styles.compare}>
      {own !== '' && (
        <>
          <dt>{words.youWrote}</dt>
          <dd>{own}</dd>
        </>
      )}
      {explanation !== null && (
        <>
          <dt>{words.author}</dt>
          <dd>
            <Markdown text={explanation} language={language} />
          </dd>
        </>
      )}
    </dl>
  );
}
