import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { rightAnswers } from '../../player';
import { Button, saveFile, useWords } from '../../ui';
import { FINAL_CHECK } from '../address';
import { useHere } from '../use-alive';
import { useArrived } from '../use-arrived';
import { Written } from '../Written';
import styles from './Course.module.css';
import { CourseFrame } from './CourseFrame';
import type { CoursePageProps } from './StartPage';
import { summaryRows, summaryTable } from './summary-rows';
import type { SummaryRow } from './summary-rows';
import { useFinalChecks } from './use-final-checks';

/** What was done in this browser, to print or to keep. */
export function SummaryPage({ root, language }: CoursePageProps) {
  const { courseWords } = useWords();
  const words = courseWords.summary;
  const rows = useArrived(summaryRows, language);
  const { checks } = useFinalChecks();
  const [now] = useState(() => new Date().toISOString());
  const today = useHere(() => now, null);
  const isThere = rows !== null && rows !== 'failed' && checks !== null;
  const ended = Object.entries(checks ?? {}).sort(([, a], [, b]) => b.begunAt - a.begunAt);
  return (
    <CourseFrame root={root} title={words.title} lead={words.lead}>
      {rows === 'failed' && <p>{courseWords.failed}</p>}
      {isThere && (
        <>
          <label className={styles.name}>
            {words.name}
            <input type="text" autoComplete="name" />
          </label>
          {today !== null && <p className={styles.quiet}>{words.madeOn(today)}</p>}
          {rows.length === 0 ? <p>{words.nothing}</p> : <Lessons root={root} rows={rows} />}
          {ended.length === 0 ? (
            <p>
              {words.noCheck}{' '}
              <a href={root + FINAL_CHECK} data-print="no">
                {courseWords.check.title}
              </a>
            </p>
          ) : (
            <table className={styles.table}>
              <caption>{words.checks}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.variant}</th>
                  <th scope="col">{words.date}</th>
                  <th scope="col">{words.result}</th>
                </tr>
              </thead>
              <tbody>
                {ended.map(([seed, check]) => (
                  <tr key={seed}>
                    <th scope="row">
                      <a href={`${root}${FINAL_CHECK}?seed=${seed}`}>{seed}</a>
                    </th>
                    <td>{check.endedAt === null ? words.notEnded : <Moment at={check.endedAt} />}</td>
                    <td>{words.of(rightAnswers(check), Object.keys(check.answers).length)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className={styles.buttons} data-print="no">
            <Button look="loud" icon={<Printer size={15} aria-hidden />} onClick={() => print()}>
              {words.print}
            </Button>
            <Button
              icon={<Download size={15} aria-hidden />}
              onClick={() => saveFile('dag-tutor-summary.csv', 'text/csv', summaryTable(rows, checks, words))}
            >
              {words.save}
            </Button>
          </div>
        </>
      )}
    </CourseFrame>
  );
}

function Lessons({ root, rows }: { readonly root: string; readonly rows: readonly SummaryRow[] }) {
  const words = useWords().courseWords.summary;
  return (
    <table className={styles.table}>
      <caption>{words.lessons}</caption>
      <thead>
        <tr>
          <th scope="col">{words.lesson}</th>
          <th scope="col">{words.modes}</th>
          <th scope="col">{words.answers}</th>
          <th scope="col">{words.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path}>
            <th scope="row">
              <a href={root + row.path}>
                <Written title={{ text: row.title, language: row.language }} />
              </a>
            </th>
            <td>{words.of(row.modesDone, row.modes)}</td>
            <td>{words.of(row.right, row.of)}</td>
            <td>{row.due}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moment({ at }: { readonly at: number }) {
  const iso = new Date(at).toISOString();
  return <time dateTime={iso}>{useWords().formats.date(iso)}</time>;
}
