import { ArrowRight, Check, HandHelping, RotateCcw } from 'lucide-react';
import { Button, useWords } from '../../ui';
import type { NextStage } from './next-stage';
import styles from './Project.module.css';
import type { Order } from './use-order';

interface OrderVerdictProps {
  readonly order: Order;
  readonly onCheck: () => void;
  readonly onStartOver: () => void;
  readonly onNext: NextStage | null;
}

/** How the order stands since it was checked, and what to do now: check, take help, begin anew, or go on. */
export function OrderVerdict({ order, onCheck, onStartOver, onNext }: OrderVerdictProps) {
  const words = useWords().projectWords.order;
  const { part, grade, verdict, isRight, help } = order;
  const helps = [
    { label: words.join[part], take: help.join },
    { label: words.takeAway[part], take: help.takeAway },
    { label: words.solve, take: help.solve },
  ].filter(({ take }) => take !== null);
  return (
    <>
      {grade && (
        <div className={styles.verdict} data-right={isRight ? '' : undefined}>
          <p>{verdict}</p>
          {!isRight && (
            <span className={styles.meter} aria-hidden>
              <i style={{ inlineSize: `${grade.share * 100}%` }} />
            </span>
          )}
        </div>
      )}
      <div className={styles.buttons} data-print="no">
        {isRight && onNext ? (
          <Button look="loud" data-check="" icon={<ArrowRight size={16} aria-hidden />} onClick={onNext.go}>
            {onNext.label}
          </Button>
        ) : (
          <Button
            look="loud"
            data-check=""
            aria-disabled={order.units.length === 0}
            icon={<Check size={16} aria-hidden />}
            onClick={onCheck}
          >
            {words.check}
          </Button>
        )}
        {order.hasBegun && (
          <Button look="quiet" icon={<RotateCcw size={15} aria-hidden />} onClick={onStartOver}>
            {words.again}
          </Button>
        )}
      </div>
      {!isRight && helps.length > 0 && (
        <div className={styles.help} role="group" aria-label={words.help} data-print="no">
          <HandHelping size={16} aria-hidden />
          {helps.map(({ label, take }) => (
            <Button key={label} look="quiet" onClick={() => take?.()}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
