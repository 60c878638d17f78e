import { useMemo, useState } from 'react';
import { instanceName } from '../../lesson';
import type { LifeState } from '../../lesson';
import { usePlayerState } from '../../player';
import { Panel, useWords } from '../../ui';
import { TaskSelect } from '../chosen-task/TaskSelect';
import { useChosenTask } from '../chosen-task/use-chosen-task';
import { deriveLife } from './derive';
import { LifePicture } from './LifePicture';
import { LifeText } from './LifeText';
import styles from './TaskLife.module.css';

/** The states of a task and the ways between them, lit by the step: as a picture, and in words. */
export default function TaskLife({ area }: { readonly area?: string }) {
  const words = useWords().deepWords.life;
  return (
    <Panel title={words.title} actions={<TaskSelect />} expandable {...(area && { area })}>
      <Body />
    </Panel>
  );
}

/** A state that was pressed is read about until the step, or the task, is another one. */
interface Picked {
  readonly state: LifeState;
  readonly instance: number;
  readonly cursor: number;
}

function Body() {
  const dictionary = useWords();
  const { deepWords } = dictionary;
  const words = dictionary.deepWords.life;
  const { instance } = useChosenTask();
  const lesson = usePlayerState((state) => state.lesson);
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const [picked, setPicked] = useState<Picked | null>(null);
  const life = useMemo(
    () => (instance === null ? null : deriveLife(track, instance, cursor)),
    [track, instance, cursor],
  );
  if (instance === null || !life) return <p className={styles.empty}>{deepWords.task.noTask}</p>;
  const chosen = picked?.instance === instance && picked.cursor === cursor ? picked.state : null;
  const name = dictionary.say(instanceName(track.trace, instance));
  const state = chosen ?? life.now ?? 'none';
  return (
    <div className={styles.body}>
      <LifePicture
        life={life}
        picked={state}
        onPick={(one) => setPicked({ state: one, instance, cursor })}
        caption={{
          title: words.pictureTitle(name, life.now),
          below: words.pictureBelow(cursor, lesson.title),
        }}
      />
      {life.now === null && <p className={styles.empty}>{deepWords.task.notThere}</p>}
      <LifeText
        life={life}
        name={name}
        state={state}
        onBack={state === life.now || life.now === null ? null : () => setPicked(null)}
      />
    </div>
  );
}
