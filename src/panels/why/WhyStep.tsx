import type { ReactNode } from 'react';
import { Ask, OwnWords, useOwnWords } from '../../asking';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Markdown, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { ShowStep } from '../ShowStep';
import { numberOnScreen } from '../use-show-step';
import type { WhyQuestion } from './derive';

interface WhyStepProps {
  readonly question: WhyQuestion;
  readonly takesFocus: boolean;
  readonly next: { readonly label: string; readonly go: () => void } | null;
}

/** A marked step: own words, the choice among causes, then both beside the engine's reason and the author's. */
export function WhyStep({ question, takesFocus, next }: WhyStepProps) {
  const words = useWords().tryingWords.why;
  const { marked, key, prompt } = question;
  const ownKey = `own/${key}`;
  const own = <OwnWords label={words.own} question={ownKey} />;
  return (
    <>
      <Place question={question} />
      {prompt ? (
        <Ask
          prompt={prompt}
          question={key}
          takesFocus={takesFocus}
          before={own}
          after={<Comparison ownKey={ownKey} explanation={marked.explanation} />}
          next={next}
        />
      ) : (
        <WriteOnly question={question} next={next}>
          {own}
        </WriteOnly>
      )}
    </>
  );
}

/** Which step the question is about, and the way there. */
function Place({ question: { marked } }: { readonly question: WhyQuestion }) {
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

interface WriteOnlyProps extends Pick<WhyStepProps, 'question' | 'next'> {
  readonly children: ReactNode;
}

/** Where there are no causes to choose from: write or think, then compare. */
function WriteOnly({ question: { marked, key }, next, children }: WriteOnlyProps) {
  const words = useWords().tryingWords.why;
  const player = usePlayer();
  const isSettled = usePlayerState((state) => state.progress.answers[key]?.settled ?? false);
  return (
    <div className={styles.section}>
      {marked.prompt !== null && <Markdown text={marked.prompt} />}
      {children}
      {isSettled && <Comparison ownKey={`own/${key}`} explanation={marked.explanation} />}
      {isSettled ? (
        next && (
          <Button look="loud" onClick={next.go}>
            {next.label}
          </Button>
        )
      ) : (
        <Button look="loud" onClick={() => player.skip(key)}>
          {words.compare}
        </Button>
      )}
    </div>
  );
}

function Comparison({
  ownKey,
  explanation,
}: {
  readonly ownKey: string;
  readonly explanation: string | null;
}) {
  const words = useWords().tryingWords.why;
  const own = useOwnWords(ownKey);
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
            <Markdown text={explanation} />
          </dd>
        </>
      )}
    </dl>
  );
}
