import { lessonTrack, listingLines, ownTrackOf, quiz } from '../../lesson';
import type { Lesson, Scenario, Track } from '../../lesson';
import { Ids, Markdown, StateBadge, useLanguageOf, useWords } from '../../ui';
import { SmallGraph } from '../dag-graph/SmallGraph';
import { shownAt, taskView } from '../dag-graph/derive';
import { deriveRows } from '../process-table/derive';
import { eventWord } from '../step-events';
import { deriveQuiz } from '../visual-quiz/derive';
import { MOST_PICTURES, printedEnd, printedSteps } from './derive';
import type { PrintedStep } from './derive';
import styles from './HandOut.module.css';

/**
 * A lesson on paper: the steps of its first run as small graphs and as a table, how its other runs end, its questions,
 * and on a sheet of their own the answers. It needs nothing that a script does.
 */
export function HandOut({ lesson }: { readonly lesson: Lesson }) {
  const { handOutWords: words, learningWords } = useWords();
  const language = useLanguageOf(lesson.language);
  const [first, ...others] = lesson.scenarios;
  const listing = lesson.code.find(({ id }) => id === first.code);
  return (
    <article className={styles.sheet}>
      <h1 {...language}>{lesson.fullTitle ?? lesson.title}</h1>
      <p className={styles.lead} {...language}>
        <Ids text={lesson.summary} />
      </p>
      {listing && (
        <section>
          <h2>{words.code}</h2>
          <pre className={styles.code}>
            <code>{listingLines(listing).join('\n')}</code>
          </pre>
        </section>
      )}
      <section>
        <h2>{words.steps}</h2>
        <About lesson={lesson} scenario={first} />
        <Strip track={lessonTrack(lesson, first.id)} />
      </section>
      <Table track={lessonTrack(lesson, first.id)} />
      {others.length > 0 && (
        <section>
          <h2>{words.others}</h2>
          <div className={styles.strip}>
            {others.map((scenario) => (
              <Ending key={scenario.id} lesson={lesson} scenario={scenario} />
            ))}
          </div>
        </section>
      )}
      {lesson.snapshot.length > 0 && (
        <section>
          <h2>{learningWords.snapshot.title}</h2>
          <ul className={styles.points} {...language}>
            {lesson.snapshot.map((text) => (
              <li key={text}>
                <Markdown text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Questions lesson={lesson} />
    </article>
  );
}

/** Which run it is. */
function About({ lesson, scenario }: { readonly lesson: Lesson; readonly scenario: Scenario }) {
  const { say } = useWords();
  const language = useLanguageOf(lesson.language);
  return (
    <p {...language}>
      <b>{say(scenario.title)}</b> {scenario.summary !== null && <Ids text={scenario.summary} />}
    </p>
  );
}

function Strip({ track }: { readonly track: Track }) {
  const dictionary = useWords();
  const steps = printedSteps(track, dictionary);
  const more = steps.length - MOST_PICTURES;
  return (
    <>
      <ol className={styles.strip}>
        {steps.slice(0, MOST_PICTURES).map((one) => (
          <li key={one.step.number} className={styles.step}>
            <Heading of={one} />
            <Picture track={track} of={one} />
            <p>
              <Ids text={one.text} />
            </p>
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.quiet}>{dictionary.handOutWords.more(more)}</p>}
    </>
  );
}

function Heading({ of: { step, at } }: { readonly of: PrintedStep }) {
  const { handOutWords, steppingWords } = useWords();
  return (
    <p className={styles.when}>
      <b>{handOutWords.step(step.number)}</b> {steppingWords.transcript.at(at)}
    </p>
  );
}

/** Two beside each other on a sheet. */
const ROOM = { width: 330, height: 250 };

/** The graph of the run that the step is about, as it stands there. */
function Picture({ track, of: { step, name } }: { readonly track: Track; readonly of: PrintedStep }) {
  const shown = shownAt(track, step.number, 'step');
  return (
    <SmallGraph
      room={ROOM}
      dag={shown.dag}
      label={name}
      viewOf={(task) => taskView(track, shown, task, step.number)}
    />
  );
}

function Ending({ lesson, scenario }: { readonly lesson: Lesson; readonly scenario: Scenario }) {
  const dictionary = useWords();
  const track = lessonTrack(lesson, scenario.id);
  const end = printedEnd(track, dictionary);
  return (
    <div className={styles.step}>
      <About lesson={lesson} scenario={scenario} />
      <Picture track={track} of={end} />
      <p>
        <Ids text={end.text} />
      </p>
    </div>
  );
}

function Table({ track }: { readonly track: Track }) {
  const dictionary = useWords();
  const { say } = dictionary;
  const words = dictionary.steppingWords.table;
  const { columns } = words;
  return (
    <section>
      <h2>{words.title}</h2>
      <table className={styles.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.step}</th>
            <th scope="col">{columns.task}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.output}</th>
            <th scope="col">{columns.next}</th>
          </tr>
        </thead>
        <tbody>
          {deriveRows(track).map((row) => (
            <tr key={row.step.number}>
              <td>{row.step.number}</td>
              <td>
                {row.entries.map((entry, place) => (
                  <div key={place}>{entry.isTask ? <code>{say(entry.name)}</code> : say(entry.name)}</div>
                ))}
              </td>
              <td>
                {row.entries.map((entry, place) => (
                  <div key={place}>
                    {entry.pausing === null ? (
                      <StateBadge state={entry.state} />
                    ) : (
                      eventWord(entry, dictionary)
                    )}
                  </div>
                ))}
              </td>
              <td>
                {row.entries.map(({ output }, place) => output !== null && <div key={place}>{output}</div>)}
              </td>
              <td>
                <Ids text={say({ code: 'name.next_tasks', next: row.next, isComplete: row.isComplete })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function Questions({ lesson }: { readonly lesson: Lesson }) {
  const dictionary = useWords();
  const words = dictionary.handOutWords;
  const language = useLanguageOf(lesson.language);
  const trackOf = ownTrackOf(lesson);
  const scenario = lesson.scenarios[0].id;
  const run = { scenario, track: trackOf(scenario), isOwn: false };
  const questions = deriveQuiz(quiz.items({ lesson, trackOf, run, variantOf: () => 0 }), lesson, dictionary);
  if (questions.length === 0) return null;
  return (
    <>
      <section className={styles.questions}>
        <h2>{words.questions}</h2>
        <ol>
          {questions.map(({ item, prompt, options }) => (
            <li key={item.identity.name}>
              <div {...language}>
                <Markdown text={prompt} />
              </div>
              <ul className={styles.options}>
                {options.map((option, place) => (
                  <li key={option.id}>
                    <b>{LETTERS[place]}</b>{' '}
                    <div {...(option.written?.includes('text') && language)}>
                      <Markdown text={option.said} />
                    </div>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.answers}>
        <h2>{words.answers}</h2>
        <ol>
          {questions.map(({ item, options, explanation }) => {
            const right = options[item.right];
            return (
              <li key={item.identity.name}>
                <div {...language}>
                  <Markdown text={`**${LETTERS[item.right]}** ${explanation ?? right?.feedback ?? ''}`} />
                </div>
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
