import { Lightbulb } from 'lucide-react';
import type { Activity } from '../lesson';
import { usePlayer } from '../player';
import { Button, Markdown, useAnnounce, useWords } from '../ui';
import styles from './Asking.module.css';
import { useLessonLanguage } from './use-lesson-language';

interface HintsProps<Item> {
  readonly activity: Pick<Activity<Item>, 'kind' | 'identify'>;
  /** What they help with. */
  readonly item: Item;
  /** Markdown. */
  readonly hints: readonly string[];
  /** How many of them, from the first on, the lesson's author wrote. */
  readonly written?: number;
  readonly opened: number;
  readonly canOpen: boolean;
}

/** At most three: where to look, which rule, the worked answer. */
export function Hints<Item>({ activity, item, hints, opened, canOpen, written = 0 }: HintsProps<Item>) {
  const words = useWords().learningWords.quiz;
  const language = useLessonLanguage();
  const player = usePlayer();
  const announce = useAnnounce();
  const next = hints[opened];
  const open = () => {
    player.openHint(activity, item);
    announce(`${words.hint(opened + 1, hints.length)}: ${next!.replaceAll(/[`*]/g, '')}`);
  };
  return (
    <>
      {opened > 0 && (
        <ol className={styles.hints}>
          {hints.slice(0, opened).map((hint, index) => (
            <li key={index}>
              <b>{words.hint(index + 1, hints.length)}</b>
              <Markdown text={hint} {...(index < written && { language })} />
            </li>
          ))}
        </ol>
      )}
      {canOpen && next !== undefined && (
        <Button
          look="quiet"
          className={styles.hint}
          icon={<Lightbulb size={15} aria-hidden />}
          data-print="no"
          onClick={open}
        >
          {words.hint(opened + 1, hints.length)}
        </Button>
      )}
    </>
  );
}
