import { Download, Undo2, WandSparkles } from 'lucide-react';
import { Button, saveFile, useAnnounce, useWords, VisuallyHidden } from '../../ui';
import { findingsIn, fixedIn } from './derive';
import { nameOf } from './make-lesson';
import { Place } from './Place';
import styles from './Table.module.css';
import { useOnTable, useWorkbench } from './use-workbench';

/** What was written for Airflow 2, with what Airflow 3.3.2 says; one press changes all of it, and shows what it changed. */
export function OldPlaces() {
  const words = useWords().ownDagWords.old;
  const workbench = useWorkbench();
  const announce = useAnnounce();
  const { old } = findingsIn(useOnTable((state) => state.result));
  const fixed = useOnTable((state) => state.fixed);
  const fixable = old.filter(({ fix }) => fix).length;
  return (
    <div className={styles.section}>
      {old.length > 0 && (
        <div>
          <h3>{words.title}</h3>
          <p className={styles.lead}>{words.lead}</p>
          <ul className={styles.faults}>
            {old.map((place, index) => (
              <li key={index}>
                <Place place={place} /> <span lang="en">{place.text}</span>{' '}
                <span className={styles.fix}>{place.fix ? words.instead(place.fix.text) : words.byHand}</span>
              </li>
            ))}
          </ul>
          {fixable > 0 && (
            <Button
              look="loud"
              icon={<WandSparkles size={15} aria-hidden />}
              onClick={() => void workbench.fixAll().then(() => announce(words.done(fixable)))}
            >
              {words.fix(fixable)}
            </Button>
          )}
        </div>
      )}
      {fixed && (
        <div>
          <h3>{words.done(fixedIn(fixed))}</h3>
          {fixed.files.map(({ path, text, changes }) => (
            <div key={path} className={styles.diff}>
              {changes.map(({ line, before, after }) => (
                <pre key={line} tabIndex={0} role="group" aria-label={`${nameOf(path)}:${line}`}>
                  {before.map((one, at) => (
                    <del key={at}>
                      <VisuallyHidden>{words.before}: </VisuallyHidden>
                      <b aria-hidden>{line + at} −</b> {one}
                      {'\n'}
                    </del>
                  ))}
                  {after.map((one, at) => (
                    <ins key={at}>
                      <VisuallyHidden>{words.after}: </VisuallyHidden>
                      <b aria-hidden>{line + at} +</b> {one}
                      {'\n'}
                    </ins>
                  ))}
                </pre>
              ))}
              <Button
                icon={<Download size={15} aria-hidden />}
                onClick={() => saveFile(nameOf(path), 'text/x-python', text)}
              >
                {words.save(nameOf(path))}
              </Button>
            </div>
          ))}
          <Button
            look="quiet"
            icon={<Undo2 size={15} aria-hidden />}
            onClick={() => void workbench.undoFixes()}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
