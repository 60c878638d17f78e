import { Download } from 'lucide-react';
import { filesOf, nameOf, zipOf } from '../../studio';
import { Button, Popover, saveFile, useAnnounce, useWords } from '../../ui';
import styles from './Studio.module.css';
import { useDraft } from './use-studio';

/** The ways out: files for elsewhere. */
export function TakeLesson({ root: _root }: { readonly root: string }) {
  const { bar, take: words } = useWords().studioWords;
  const draft = useDraft();
  const announce = useAnnounce();
  const save = (name: string, type: string, content: string | Blob) => {
    saveFile(name, type, content);
    announce(words.saved(name));
  };
  const saveZip = () => {
    const { name, bytes } = zipOf(draft);
    save(name, 'application/zip', new Blob([bytes]));
  };
  return (
    <Popover label={words.title} button={bar.take}>
      <div className={styles.take}>
        <Button
          icon={<Download size={15} aria-hidden />}
          onClick={() => save(`${nameOf(draft)}.json`, 'application/json', draft.text)}
        >
          {words.json}
        </Button>
        {Object.keys(filesOf(draft)).length > 1 && (
          <Button icon={<Download size={15} aria-hidden />} onClick={saveZip}>
            {words.zip}
          </Button>
        )}
      </div>
    </Popover>
  );
}
