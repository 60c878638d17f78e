import { Check, X } from 'lucide-react';
import { sameStep, withDetail } from '../../lesson';
import type { ClaimPart, Track } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Ids, VisuallyHidden, useWords } from '../../ui';
import styles from './Challenge.module.css';

interface ChallengePartsProps {
  readonly parts: readonly ClaimPart[];
  /** The run they were decided on. */
  readonly track: Track;
  readonly label: string;
  /** Which of the two runs that is. */
  readonly onShow: 'own' | 'lessons';
}

/** What must be true, part by part: whether it is, how it is instead, and the step that shows it. */
export function ChallengeParts({ parts, track, label, onShow }: ChallengePartsProps) {
  const { challengeWords: words, say } = useWords();
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const counted = withDetail(track.trace, lesson.detail);
  const placeOf = (step: number) => sameStep(counted.steps[step]!, track);
  const show = (step: number) => {
    player.showTrack(onShow);
    player.goTo(placeOf(step));
  };
  return (
    <div className={styles.parts}>
      <h4>{words.mustBe}</h4>
      <p className={styles.label}>{label}</p>
      <ul>
        {parts.map((part, index) => (
          <li key={index} data-holds={part.holds ? '' : undefined}>
            {part.holds ? <Check size={15} aria-hidden /> : <X size={15} aria-hidden />}
            <span>
              <VisuallyHidden>{part.holds ? words.isTrue : words.isNotTrue}: </VisuallyHidden>
              <Ids text={say(part.asks)} />
              {part.found !== null && (
                <span className={styles.found}>
                  {', '}
                  <Ids text={words.but(say(part.found))} />
                </span>
              )}
              {part.step !== null && (
                <>
                  {' '}
                  <button type="button" className={styles.show} onClick={() => show(part.step!)}>
                    {words.show(placeOf(part.step))}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
