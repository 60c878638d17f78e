import { useItems, useSettledCount } from '../../asking';
import { prediction } from '../../lesson';
import { useWords } from '../../ui';

/** "2 of 5 answered". */
export function QuestionCount() {
  const { tryingWords } = useWords();
  const items = useItems(prediction);
  const answered = useSettledCount(prediction, items);
  return items.length > 0 && <>{tryingWords.tryIt.answered(answered, items.length)}</>;
}
