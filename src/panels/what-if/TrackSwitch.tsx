import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { diffTracks } from '../../lesson';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { IconButton, Popover, Segmented, useWords } from '../../ui';
import { useAfterPaint } from '../use-after-paint';
import { Comparison } from './Comparison';
import styles from './TrackSwitch.module.css';

/** The learner's run beside the one that it was made of: which of them is on screen, what comes out differently, and the way back. */
export default function TrackSwitch() {
  const words = useWords().whatIfWords.tracks;
  const player = usePlayer();
  const whatIf = usePlayerState((state) => state.whatIf);
  const isOwn = usePlayerState((state) => state.original !== null);
  const lessons = usePlayerState(({ original, track }) => original ?? track);
  const difference = useMemo(() => whatIf && diffTracks(lessons, whatIf), [lessons, whatIf]);
  // It is out of sight until somebody opens it, so the run itself is on screen first.
  const compared = useAfterPaint(difference);
  const isEndHidden = usePlayerState((state) => conceals(state, 'end'));
  if (!whatIf || !difference) return null;
  return (
    <div className={styles.switch} role="group" aria-label={words.region}>
      <Segmented
        label={words.label}
        value={isOwn ? 'own' : 'lessons'}
        options={[
          { value: 'lessons', label: words.first },
          { value: 'own', label: words.own },
        ]}
        onChange={(which) => player.showTrack(which)}
      />
      {!isEndHidden && (
        <Popover label={words.region} button={words.differences(difference.items.length)}>
          {compared && <Comparison difference={compared} />}
        </Popover>
      )}
      <IconButton
        look="quiet"
        size="s"
        label={words.reset}
        icon={<Trash2 size={15} aria-hidden />}
        onClick={player.reset}
      />
    </div>
  );
}
