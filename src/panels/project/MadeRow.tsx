import { ArrowDown, ArrowUp, Check, Undo2, X } from 'lucide-react';
import { m } from 'framer-motion';
import { forwardRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessageLanguage } from '../../asking';
import type { LanguageAttributes } from '../../ui';
import type { Unit } from '../../lesson/activities/project';
import { IconButton, Ids, Markdown, VisuallyHidden, useWords } from '../../ui';
import styles from './Blocks.module.css';
import { shortText } from './derive';
import { UnitText } from './UnitText';
import type { useBlockDrag } from './use-block-drag';
import type { Order } from './use-order';
import type { Words } from '../../text';

interface MadeRowProps {
  readonly order: Order;
  readonly unit: Unit;
  readonly isDragged: boolean;
  readonly handlers: ReturnType<ReturnType<typeof useBlockDrag>['handlers']>;
  readonly onMove: (by: 1 | -1, on: 'block' | 'up' | 'down') => void;
  readonly onBack: () => void;
}

/** A block that was placed. While it is chosen, it can be moved; once the order was checked, it says how it stands. */
export const MadeRow = forwardRef<HTMLLIElement, MadeRowProps>(function MadeRow(
  { order, unit, isDragged, handlers, onMove, onBack },
  ref,
) {
  const dictionary = useWords();
  const words = dictionary.projectWords.order;
  const languageOf = useMessageLanguage();
  const isChosen = order.chosen === unit.id;
  const at = order.units.findIndex(({ id }) => id === unit.id);
  const of = order.units.length;
  const mark = markOf(order, unit, dictionary, languageOf);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by !== undefined && isChosen) {
      event.preventDefault();
      onMove(by, 'block');
    }
    if (event.key === 'Escape' && isChosen) order.choose(null);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onBack();
    }
  };
  return (
    <m.li
      ref={ref}
      layoutId={unit.id}
      data-unit={unit.id}
      data-dragged={isDragged ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      data-mark={mark?.isRight === undefined ? undefined : mark.isRight ? 'right' : 'wrong'}
      className={styles.row}
      {...handlers}
    >
      <span className={styles.number} aria-hidden>
        {at + 1}
      </span>
      <button
        type="button"
        data-act="block"
        aria-pressed={isChosen}
        onClick={() => order.choose(isChosen ? null : unit.id)}
        onKeyDown={onKeyDown}
      >
        <UnitText part={order.part} unit={unit} textOf={order.textOf} />
        <VisuallyHidden>{words.place(at + 1, of)}</VisuallyHidden>
        {mark && (
          <span className={styles.mark}>
            {mark.isRight ? <Check size={15} aria-hidden /> : <X size={15} aria-hidden />}
            <VisuallyHidden>{mark.isRight ? words.rightHere : words.wrongHere}</VisuallyHidden>
          </span>
        )}
      </button>
      {isChosen && (
        <span className={styles.tools} data-tools="">
          <IconButton
            look="quiet"
            size="s"
            data-act="up"
            aria-disabled={at === 0}
            label={words.up}
            icon={<ArrowUp size={15} aria-hidden />}
            onClick={() => onMove(-1, 'up')}
          />
          <IconButton
            look="quiet"
            size="s"
            data-act="down"
            aria-disabled={at === of - 1}
            label={words.down}
            icon={<ArrowDown size={15} aria-hidden />}
            onClick={() => onMove(1, 'down')}
          />
          <IconButton
            look="quiet"
            size="s"
            label={words.back}
            icon={<Undo2 size={15} aria-hidden />}
            onClick={onBack}
          />
        </span>
      )}
      {mark?.why != null && (
        <div className={styles.why}>
          {mark.written ? <Markdown text={mark.why} language={mark.written} /> : <Ids text={mark.why} />}
        </div>
      )}
    </m.li>
  );
});

interface Mark {
  readonly isRight: boolean;
  readonly why: string | null;
  /** What it is in, of Markdown that the lesson's author wrote. */
  readonly written?: LanguageAttributes;
}

/** How a block stands, once the order was checked. A wrong block says why it does not belong. */
function markOf(
  { grade, puzzle, textOf }: Order,
  unit: Unit,
  dictionary: Words,
  languageOf: ReturnType<typeof useMessageLanguage>,
): Mark | null {
  const words = dictionary.projectWords.order;
  if (!grade) return null;
  const wrong = puzzle.wrong.find(({ id }) => id === unit.id);
  if (wrong)
    return { isRight: false, why: dictionary.say(wrong.feedback), written: languageOf(wrong.feedback) };
  const out = grade.misplaced.find(({ id }) => unit.blocks.includes(id));
  if (!out) return { isRight: true, why: null };
  const other = (id: string) => shortText(textOf(id));
  const why =
    out.before !== null
      ? words.before(other(out.before))
      : out.after !== null
        ? words.after(other(out.after))
        : words.moved;
  return { isRight: false, why };
}
