import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import { filesOf, nameOf, zipOf } from '../../studio';
import { Button, Popover, saveFile, useAnnounce, useWords } from '../../ui';
import { BuildEmbed } from './BuildEmbed';
import { lessonFragment } from './lesson-link';
import { SaveToFolder } from './SaveToFolder';
import styles from './Studio.module.css';
import { useDraft } from './use-studio';

/** The ways out: files for elsewhere, a link that holds the lesson, and the lines that show it in a course page. */
export function TakeLesson({ root }: { readonly root: string }) {
  const { bar, take: words } = useWords().studioWords;
  const draft = useDraft();
  const announce = useAnnounce();
  const [copy, setCopy] = useState<string | null>(null);
  const [isTooLong, setTooLong] = useState(false);
  const save = (name: string, type: string, content: string | Blob) => {
    saveFile(name, type, content);
    announce(words.saved(name));
  };
  const saveZip = () => {
    const { name, bytes } = zipOf(draft);
    save(name, 'application/zip', new Blob([bytes]));
  };
  const offer = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce(words.copied);
    } catch {
      // It may be forbidden: then it is there to be copied by hand.
    }
    setCopy(text);
  };
  const copyLink = async () => {
    const fragment = await lessonFragment(draft);
    setTooLong(fragment === null);
    if (fragment !== null) await offer(new URL(fragment, location.href.split('#')[0]).href);
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
        <SaveToFolder />
        <Button icon={<Link2 size={15} aria-hidden />} onClick={() => void copyLink()}>
          {words.link}
        </Button>
        {isTooLong && <p role="alert">{words.tooLong}</p>}
        <BuildEmbed root={root} />
        {copy !== null && (
          <label className={styles.copy}>
            {words.copyThis}
            <textarea readOnly rows={4} value={copy} onFocus={(event) => event.currentTarget.select()} />
          </label>
        )}
      </div>
    </Popover>
  );
}
