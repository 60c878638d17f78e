import { Code2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { nameOf } from '../../studio';
import { isLanguage, LANGUAGES } from '../../text';
import { Button, Dialog, Ids, Select, Switch, useAnnounce, useWords } from '../../ui';
import styles from './BuildEmbed.module.css';
import { elementLines, embedQuery, frameLine, PANES, THEMES } from './embed-line';
import type { EmbedChoice } from './embed-line';
import { useDraft, useInStudio } from './use-studio';

/** Left to whoever reads, or to the mode. */
const LEFT_OUT = '';

/** The lines that show the lesson in a course page, put together with a look at the frame as it will be there. */
export function BuildEmbed({ root }: { readonly root: string }) {
  const words = useWords().studioWords.embed;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Code2 size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog title={words.title} open={isOpen} onClose={() => setOpen(false)} wide>
        <Builder root={root} />
      </Dialog>
    </>
  );
}

function Builder({ root }: { readonly root: string }) {
  const { studioWords, words: page, say } = useWords();
  const words = studioWords.embed;
  const draft = useDraft();
  const announce = useAnnounce();
  const lesson = useInStudio((state) => state.lesson);
  const place = useInStudio((state) => state.place);
  const [choice, setChoice] = useState<EmbedChoice>({
    mode: place?.mode ?? 'visual',
    scenario: place?.scenario ?? null,
    step: place?.step ?? 0,
    theme: 'auto',
    lang: null,
    panes: null,
    hasControls: true,
    hasWhatIf: true,
    isPictureFirst: false,
  });
  const change = (part: Partial<EmbedChoice>) => setChoice({ ...choice, ...part });
  const base = new URL(root, location.href).href;
  const title = lesson?.title ?? nameOf(draft);
  const query = embedQuery(`${draft.course}/${nameOf(draft)}`, choice);
  const address = `${base}embed.html?${query}`;
  // The frame takes a lesson that is not published from beside itself, whole with its runs (src/embed/packed-lesson.ts).
  const held = useMemo(() => JSON.stringify(lesson).replaceAll('<', '\\u003c'), [lesson]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce(studioWords.take.copied);
    } catch {
      // It may be forbidden: the field has the lines.
    }
  };
  const modes = Object.entries(page.modes).map(([value, { name }]) => ({ value, label: name }));
  return (
    <div className={styles.builder}>
      <div className={styles.choices}>
        <Select
          label={words.mode}
          value={choice.mode}
          onChange={(mode) => change({ mode })}
          options={modes}
        />
        {lesson && (
          <Select
            label={words.scenario}
            value={choice.scenario ?? lesson.scenarios[0].id}
            onChange={(scenario) => change({ scenario, step: 0 })}
            options={lesson.scenarios.map((one) => ({ value: one.id, label: say(one.title) }))}
          />
        )}
        <label className={styles.number}>
          {words.step}
          <input
            type="number"
            min={0}
            value={choice.step}
            onChange={({ currentTarget: { valueAsNumber: step } }) =>
              Number.isInteger(step) && step >= 0 && change({ step })
            }
          />
        </label>
        <Select
          label={words.theme}
          value={choice.theme}
          onChange={(theme) => change({ theme })}
          options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        />
        <Select
          label={words.language}
          value={choice.lang ?? LEFT_OUT}
          onChange={(lang) => change({ lang: isLanguage(lang) ? lang : null })}
          options={[
            { value: LEFT_OUT, label: words.readers },
            ...Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name })),
          ]}
        />
        <fieldset className={styles.panes}>
          <legend>{words.panes}</legend>
          <Switch
            label={words.ofMode}
            on={choice.panes === null}
            onChange={(isOfMode) => change({ panes: isOfMode ? null : PANES })}
          />
          {choice.panes &&
            PANES.map((pane) => (
              <Switch
                key={pane}
                label={words.pane[pane]}
                on={choice.panes?.includes(pane) ?? false}
                onChange={(isShown) =>
                  change({
                    panes: PANES.filter((one) => (one === pane ? isShown : choice.panes?.includes(one))),
                  })
                }
              />
            ))}
        </fieldset>
        <Switch
          label={words.controls}
          on={choice.hasControls}
          onChange={(hasControls) => change({ hasControls })}
        />
        <Switch label={words.whatIf} on={choice.hasWhatIf} onChange={(hasWhatIf) => change({ hasWhatIf })} />
        <Switch
          label={words.picture}
          on={choice.isPictureFirst}
          onChange={(isPictureFirst) => change({ isPictureFirst })}
        />
      </div>
      <p className={styles.note}>
        <Ids text={words.published(`${draft.course}/${nameOf(draft)}`)} />
      </p>
      {[
        { name: words.frameLine, text: frameLine(address, title) },
        { name: words.elementLines, text: elementLines(base, address, title) },
      ].map(({ name, text }) => (
        <div key={name} className={styles.lines}>
          <label>
            {name}
            <textarea
              readOnly
              rows={5}
              value={text}
              spellCheck={false}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <Button onClick={() => void copy(text)} aria-label={words.copyOf(name)}>
            {words.copy}
          </Button>
        </div>
      ))}
      {lesson && (
        <div className={styles.look}>
          <script type="application/json" data-lesson="" dangerouslySetInnerHTML={{ __html: held }} />
          {/* Without the picture, which comes with the published page. */}
          <iframe
            key={query + held.length}
            src={`${base}embed.html?${embedQuery(`${draft.course}/${nameOf(draft)}`, { ...choice, isPictureFirst: false })}`}
            title={words.look}
          />
        </div>
      )}
    </div>
  );
}
