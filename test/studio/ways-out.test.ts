import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/embed/options';
import { elementLines, embedQuery, frameLine } from '../../src/panels/studio/embed-line';
import type { EmbedChoice } from '../../src/panels/studio/embed-line';
import { lessonFragment, lessonInFragment } from '../../src/panels/studio/lesson-link';
import { lessonTexts } from './lesson-texts';

describe('a lesson in a link', () => {
  it('comes out as it went in; one that is too long is not cut off but refused, and what is cut off is nothing', async () => {
    for (const { course, text, files } of lessonTexts().slice(0, 2)) {
      const draft = { course, text, files };
      const fragment = await lessonFragment(draft);
      if (fragment === null) continue;
      expect(await lessonInFragment(fragment)).toEqual(draft);
      expect(await lessonInFragment(fragment.slice(0, -40))).toBeNull();
    }
    const long = Array.from({ length: 60_000 }, (_, index) => (index * 7919).toString(36)).join('');
    expect(await lessonFragment({ course: 'c', text: long, files: {} })).toBeNull();
    expect(await lessonInFragment('#dag=1.x')).toBeNull();
  });
});

describe('the lines for a course page', () => {
  const usual: EmbedChoice = {
    mode: 'learn',
    scenario: null,
    step: 0,
    theme: 'auto',
    lang: null,
    panes: null,
    hasControls: true,
    hasWhatIf: true,
    isPictureFirst: false,
  };

  it('say what was chosen, and nothing of what is usual', () => {
    expect(embedQuery('etl/retries', usual)).toBe('lesson=etl/retries&mode=learn');
    const query = embedQuery('etl/retries', {
      mode: 'visual',
      scenario: 'fails',
      step: 3,
      theme: 'dark',
      lang: 'es',
      panes: ['code', 'table'],
      hasControls: false,
      hasWhatIf: false,
      isPictureFirst: true,
    });
    expect(query).toBe(
      'lesson=etl/retries&mode=visual&scenario=fails&step=3&theme=dark&lang=es&panes=code,table&controls=none&what-if=off&ctl=1',
    );
    expect(readOptions(new URLSearchParams(query))).toMatchObject({
      panes: ['code', 'table'],
      hasControls: false,
      hasWhatIf: false,
      wrong: [],
    });
  });

  it('can hold no panel at all', () => {
    const query = new URLSearchParams(embedQuery('etl/retries', { ...usual, panes: [] }));
    expect(readOptions(query)).toMatchObject({ panes: [], wrong: [] });
  });

  it('are broken out of by no title', () => {
    const base = 'https://example.org/dags/';
    for (const lines of [
      frameLine(`${base}embed.html?a&b`, 'A "title" <x>'),
      elementLines(base, 'a', 'A "title" <x>'),
    ])
      expect(lines).toContain('title="DAG Tutor: A &quot;title&quot; &lt;x>"');
  });
});
