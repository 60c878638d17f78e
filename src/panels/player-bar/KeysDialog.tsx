import { Dialog, Kbd, Switch, useWords } from '../../ui';
import { useShortcutSetting } from './shortcut-setting';
import styles from './KeysDialog.module.css';

/** The list of the player's keys, with the switch that turns them off. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords().steppingWords.keys;
  const [on, setOn] = useShortcutSetting();
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <p className={styles.lead}>{words.lead}</p>
      <Switch label={words.switch} on={on} onChange={setOn} />
      <dl className={styles.list} data-off={on ? undefined : ''}>
        {words.list.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{words.onSlider}</p>
    </Dialog>
  );
}
