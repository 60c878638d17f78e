import { useEffect, useState } from 'react';
import type { WrittenTitle } from 'virtual:lessons';
import type { Lesson } from '../../lesson';
import { MODES } from '../../modes';
import { createPlayer, createStore, readLink } from '../../player';
import { Button, useWords } from '../../ui';
import { LessonFrame } from '../LessonPage';
import { memoryStorage } from '../memory-storage';
import { useAddress } from '../use-address';
import { runs } from './use-opened';

interface OpenedLessonProps {
  readonly root: string;
  readonly courseTitle: WrittenTitle;
  readonly lesson: Lesson;
  readonly onLeave: () => void;
}

/** A lesson that somebody opened, in all modes, like any other; what is done in it is kept only while it is looked at. */
export default function OpenedLesson({ root, courseTitle, lesson, onLeave }: OpenedLessonProps) {
  const { openedWords: words } = useWords();
  const [player] = useState(() =>
    createPlayer(
      lesson,
      createStore(memoryStorage),
      runs,
      readLink(new URLSearchParams(location.search)),
      MODES,
    ),
  );
  useEffect(() => () => player.dispose(), [player]);
  useAddress(player);
  return (
    <LessonFrame
      root={root}
      courseTitle={courseTitle}
      player={player}
      actions={
        <Button look="quiet" onClick={onLeave}>
          {words.all}
        </Button>
      }
    />
  );
}
