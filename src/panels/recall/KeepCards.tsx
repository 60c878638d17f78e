import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { cardsToCsv, cardsToJson, cardsToTsv, readSchedule, writeCard } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, PickFile, saveFile, useAnnounce, useWords } from '../../ui';
import { ankiCard } from './anki-card';
import { lessonCard, lessonDeck } from './derive';
import styles from './Recall.module.css';

/** The cards and their days as files to take along, and a way to bring one's own back. */
export function KeepCards() {
  const dictionary = useWords();
  const { say } = dictionary;
  const words = dictionary.recallWords.keep;
  const player = usePlayer();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const states = usePlayerState((state) => state.progress.review.cards);
  const [message, setMessage] = useState('');
  const deck = lessonDeck(lesson);
  if (deck.length === 0) return null;

  const cards = () => {
    const { progress } = player.store.getState();
    return deck.flatMap(({ id }) => lessonCard(lesson, id, progress) ?? []);
  };
  const written = () => cards().map((card) => writeCard(card, say));
  const tell = (sentence: string) => {
    setMessage(sentence);
    announce(sentence);
  };
  const read = async (file: File) => {
    const ids = deck.map((topic) => topic.id);
    const found = readSchedule(lesson, ids, await file.text().catch(() => ''));
    if ('problem' in found) return tell(words.problems[found.problem]);
    for (const [id, state] of Object.entries(found.days)) player.setCard(id, state);
    tell(words.imported(Object.keys(found.days).length));
  };
  const exports = [
    { label: words.json, file: 'cards.json', text: () => cardsToJson(lesson, written(), states) },
    {
      label: words.anki,
      file: 'cards-anki.txt',
      text: () =>
        cardsToTsv(
          lesson,
          cards().map((card) => ankiCard(card, dictionary)),
        ),
    },
    { label: words.csv, file: 'cards.csv', text: () => cardsToCsv(written(), states) },
  ];
  const seen = deck.filter(({ id }) => states[id] !== undefined).length;
  return (
    <details className={styles.keep} data-print="no">
      <summary>
        <b>{words.title}</b> {words.count(deck.length, seen)}
      </summary>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.files}>
        {exports.map(({ label, file, text }) => (
          <Button
            key={file}
            icon={<Download size={15} aria-hidden />}
            onClick={() => saveFile(`${lesson.id}-${file}`, 'text/plain;charset=utf-8', text())}
          >
            {label}
          </Button>
        ))}
        <PickFile icon={<Upload size={15} aria-hidden />} onPick={(file) => void read(file)}>
          {words.import}
        </PickFile>
      </div>
      {message !== '' && <p>{message}</p>}
    </details>
  );
}
