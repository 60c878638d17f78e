import { LayoutGroup, m } from 'framer-motion';
import { useRef } from 'react';
import type { OrderItem, Unit } from '../../lesson/activities/project';
import styles from './Blocks.module.css';
import { MadeRow } from './MadeRow';
import type { NextStage } from './next-stage';
import { OrderVerdict } from './OrderVerdict';
import { UnitText } from './UnitText';
import { useBlockDrag } from './use-block-drag';
import { useFocusAfter } from './use-focus-after';
import { useOrder } from './use-order';
import { useWords } from '../../ui';

interface OrderBlocksProps {
  readonly item: OrderItem;
  readonly onNext: NextStage | null;
}

/** Blocks to put in order: the parts on one side, what is made of them on the other. By press, keys, or dragging. */
export function OrderBlocks({ item, onNext }: OrderBlocksProps) {
  const words = useWords().projectWords.order;
  const order = useOrder(item);
  const { part, units, tray } = order;
  const board = useRef<HTMLDivElement>(null);
  const made = useRef<HTMLOListElement>(null);
  const parts = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(board);
  const { drag, handlers } = useBlockDrag({ made, parts }, (unit, to) =>
    to === 'parts' ? order.back(unit) : order.putAt(unit, to),
  );
  const gapAt = typeof drag?.place === 'number' ? drag.place : null;
  const dragged = [...units, ...tray].find(({ id }) => id === drag?.unit);
  return (
    <LayoutGroup id={part}>
      <div ref={board} className={styles.board} data-part={part} data-dragging={drag ? '' : undefined}>
        <section className={styles.parts} aria-label={words.parts[part]}>
          <h3>{words.parts[part]}</h3>
          <ul ref={parts} data-list="parts">
            {tray.map((unit, at) => (
              <m.li
                key={unit.id}
                layoutId={unit.id}
                data-dragged={drag?.unit === unit.id ? '' : undefined}
                className={styles.part}
                {...handlers(unit.id)}
              >
                <button
                  type="button"
                  data-act="block"
                  onClick={() => {
                    order.take(unit.id);
                    focusAfter({ in: 'parts', at });
                  }}
                >
                  <UnitText part={part} unit={unit} textOf={order.textOf} />
                </button>
              </m.li>
            ))}
          </ul>
          <p className={styles.how}>{tray.length === 0 ? words.allPlaced : words.how[part]}</p>
        </section>
        <section className={styles.made} aria-label={words.made[part]}>
          <h3>
            {words.made[part]} <span>{words.count(units.length, units.length + tray.length)}</span>
          </h3>
          <ol ref={made} data-list="made">
            {withGap(units, drag?.unit, gapAt).map((unit) =>
              unit === null ? (
                <m.li
                  key="gap"
                  layout
                  aria-hidden
                  className={styles.gap}
                  style={{ height: drag?.height ?? 0 }}
                />
              ) : (
                <MadeRow
                  key={unit.id}
                  order={order}
                  unit={unit}
                  isDragged={drag?.unit === unit.id}
                  handlers={handlers(unit.id)}
                  onMove={(by, on) => {
                    if (order.move(unit.id, by)) focusAfter({ in: 'unit', unit: unit.id, on });
                  }}
                  onBack={() => {
                    order.back(unit.id);
                    focusAfter({ in: 'made', at: units.indexOf(unit) });
                  }}
                />
              ),
            )}
          </ol>
          {units.length === 0 && gapAt === null && (
            <p className={styles.empty}>{words.nothingPlaced[part]}</p>
          )}
          <OrderVerdict
            order={order}
            onCheck={() => {
              order.check();
              focusAfter({ in: 'check' });
            }}
            onStartOver={() => {
              order.startOver();
              focusAfter({ in: 'parts', at: 0 });
            }}
            onNext={onNext}
          />
        </section>
        {drag && dragged && (
          <div
            aria-hidden
            className={styles.floating}
            style={{ width: drag.width, transform: `translate(${drag.x}px, ${drag.y}px)` }}
          >
            <UnitText part={part} unit={dragged} textOf={order.textOf} />
          </div>
        )}
      </div>
    </LayoutGroup>
  );
}

/** The placed blocks, and a gap (null) where a dragged one would be dropped. */
function withGap(
  units: readonly Unit[],
  dragged: string | undefined,
  at: number | null,
): readonly (Unit | null)[] {
  if (at === null) return units;
  const shown: (Unit | null)[] = [];
  let others = 0;
  for (const unit of units) {
    if (others === at && !shown.includes(null)) shown.push(null);
    shown.push(unit);
    if (unit.id !== dragged) others++;
  }
  return shown.includes(null) ? shown : [...shown, null];
}
