import { useEffect, useRef, useState } from 'react';
import type { FromShown, Place, ToShown } from '../../studio';
import { Segmented, useElementWidth, useTheme, useWords } from '../../ui';
import styles from './Studio.module.css';
import { useInStudio, useStudio } from './use-studio';

type Size = 'fit' | 'desktop' | 'phone';
/** The widths that a page can be looked at; null: that of its place. */
const WIDTHS: Readonly<Record<Size, number | null>> = { fit: null, desktop: 1280, phone: 390 };
const SIZES = Object.keys(WIDTHS) as Size[];

/** The page as learners see it, in a frame of its own, so that it is as it will be: at any width, with its own keys. */
export function LivePage({ address }: { readonly address: string }) {
  const { studioWords, say } = useWords();
  const words = studioWords.live;
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const width = useElementWidth(place);
  const [size, setSize] = useState<Size>('fit');
  useFrame(frame);
  const lesson = useInStudio((state) => state.lesson);
  const verdict = useInStudio((state) => state.verdict);
  const at = useInStudio((state) => state.place);
  const scenario = lesson?.scenarios.find(({ id }) => id === at?.scenario);
  const wanted = WIDTHS[size] ?? width;
  const scale = width > 0 ? Math.min(1, width / wanted) : 1;
  return (
    <section className={styles.live} aria-label={words.title}>
      <header className={styles.liveBar}>
        <h2>{words.title}</h2>
        {at && scenario && <span className={styles.at}>{words.at(at.step, say(scenario.title))}</span>}
        <Segmented
          label={words.size}
          value={size}
          onChange={setSize}
          options={SIZES.map((value) => ({ value, label: words.sizes[value] }))}
        />
      </header>
      {lesson !== null && verdict !== null && verdict.kind !== 'sound' && (
        <p className={styles.last}>{words.last}</p>
      )}
      <div ref={place} className={styles.place} data-size={size}>
        {lesson === null && verdict !== null && verdict.kind !== 'sound' && (
          <p className={styles.none}>{words.none}</p>
        )}
        <iframe
          ref={frame}
          src={address}
          title={words.frame}
          className={styles.frame}
          hidden={lesson === null}
          style={
            WIDTHS[size] === null
              ? undefined
              : { width: wanted, height: `${100 / scale}%`, transform: `scale(${scale})` }
          }
        />
      </div>
    </section>
  );
}

/** Shows the frame each sound version, sends it where its author wants to be, and hears where it is. */
function useFrame(frame: { readonly current: HTMLIFrameElement | null }): void {
  const studio = useStudio();
  const [theme] = useTheme();
  useEffect(() => {
    const send = (message: ToShown) => frame.current?.contentWindow?.postMessage(message, location.origin);
    let isThere = false;
    // A run that was just added is gone to as soon as the page has it.
    let ahead: Partial<Place> | null = null;
    const go = (place: Partial<Place>) => {
      const { lesson } = studio.store.getState();
      const isKnown =
        place.scenario === undefined || lesson?.scenarios.some(({ id }) => id === place.scenario);
      ahead = isThere && isKnown ? null : place;
      if (!ahead) send({ type: 'studio:go', place });
    };
    const sendLesson = () => {
      const { lesson } = studio.store.getState();
      if (!isThere || !lesson) return;
      send({ type: 'studio:lesson', lesson });
      if (ahead) go(ahead);
    };
    const onMessage = ({ source, origin, data }: MessageEvent<FromShown | null>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin || !data) return;
      if (data.type === 'studio:ready') {
        isThere = true;
        sendLesson();
      } else if (data.type === 'studio:at') studio.hear(data.place);
    };
    window.addEventListener('message', onMessage);
    const stop = studio.store.subscribe((state, before) => {
      if (state.lesson !== before.lesson) sendLesson();
      const { wanted } = state;
      if (wanted !== before.wanted && wanted && 'place' in wanted) go(wanted.place);
    });
    return () => {
      window.removeEventListener('message', onMessage);
      stop();
    };
  }, [studio, frame]);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ type: 'studio:theme', theme }, location.origin);
  }, [frame, theme]);
}
