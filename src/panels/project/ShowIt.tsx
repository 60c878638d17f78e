import { Plus, Presentation, X } from 'lucide-react';
import { AnimatePresence, m } from 'framer-motion';
import { useState } from 'react';
import type { ProjectPlan } from '../../lesson/activities/project';
import { usePlayer } from '../../player';
import { Button, IconButton, Ids, Panel, Select, useWords, useElementId } from '../../ui';
import { narrate } from '../narration/derive';
import { stepName } from '../step-events';
import { Presenter } from './Presenter';
import styles from './Show.module.css';
import { TakeAlong } from './TakeAlong';
import { useTalk } from './use-talk';
import type { Talk } from './use-talk';

/** To tell somebody about the run of what was built, and to take it along. */
export function ShowIt({ plan }: { readonly plan: ProjectPlan }) {
  const dictionary = useWords();
  const { projectWords } = dictionary;
  const words = dictionary.projectWords.show;
  const player = usePlayer();
  const talk = useTalk(plan);
  const [isOn, setOn] = useState(false);
  const missing = talk.results.filter(({ holds }) => !holds).length;
  if (!talk.isRunnable) return <p>{projectWords.wire.refused}</p>;
  const begin = () => {
    player.setScenario(talk.id);
    player.showTrack('lessons');
    player.first();
    setOn(true);
  };
  return (
    <div className={styles.show}>
      <Panel title={words.talk} padded>
        <div className={styles.talk}>
          <p className={styles.lead}>{words.talkLead}</p>
          <Moments talk={talk} />
          {missing > 0 && <p className={styles.lead}>{words.failing(missing)}</p>}
          <div data-print="no">
            <Button look="loud" icon={<Presentation size={16} aria-hidden />} onClick={begin}>
              {words.begin}
            </Button>
          </div>
        </div>
      </Panel>
      <Panel title={words.take} padded>
        <TakeAlong talk={talk} />
      </Panel>
      {isOn && <Presenter talk={talk} onClose={() => setOn(false)} />}
    </div>
  );
}

/** The steps that are told, each with the learner's words, and a way to add others. */
function Moments({ talk }: { readonly talk: Talk }) {
  const dictionary = useWords();
  const words = dictionary.projectWords.show;
  const { track, slides } = talk;
  const told = new Set(slides.map(({ step }) => step));
  const others = track.steps.filter(({ number }) => !told.has(number));
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = others.find(({ number }) => String(number) === wanted) ?? others[0];
  return (
    <>
      {slides.length === 0 && <p className={styles.lead}>{words.none}</p>}
      <ol className={styles.moments}>
        <AnimatePresence initial={false} mode="popLayout">
          {slides.map(({ step, text }) => (
            <m.li
              key={step}
              layout="position"
              initial={{ opacity: 0 }}
              animate={{ opacity: 1 }}
              exit={{ opacity: 0 }}
            >
              <MomentOwn talk={talk} step={step} text={text} />
            </m.li>
          ))}
        </AnimatePresence>
      </ol>
      {chosen && (
        <div className={styles.add} data-print="no">
          <Select
            label={words.add}
            value={String(chosen.number)}
            options={others.map((step) => ({
              value: String(step.number),
              label: words.moment(step.number, stepName(track, step, dictionary)),
            }))}
            onChange={setWanted}
          />
          <Button icon={<Plus size={15} aria-hidden />} onClick={() => talk.say(chosen.number, '')}>
            {words.addButton}
          </Button>
        </div>
      )}
    </>
  );
}

interface MomentOwnProps {
  readonly talk: Talk;
  readonly step: number;
  readonly text: string;
}

function MomentOwn({ talk, step, text }: MomentOwnProps) {
  const dictionary = useWords();
  const words = dictionary.projectWords.show;
  const id = useElementId();
  const { track } = talk;
  const told = narrate(track, step, dictionary);
  return (
    <div className={styles.moment}>
      <p>
        <b>{words.moment(step, stepName(track, track.steps[step]!, dictionary))}</b>
        <IconButton
          look="quiet"
          size="s"
          data-print="no"
          label={words.remove(step)}
          icon={<X size={14} aria-hidden />}
          onClick={() => talk.leaveOut(step)}
        />
      </p>
      <p className={styles.told}>
        <Ids text={`${told.line} ${told.why}`.trim()} />
      </p>
      <label htmlFor={id}>{words.own(step)}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => talk.say(step, event.currentTarget.value)}
      />
    </div>
  );
}
