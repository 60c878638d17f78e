import { describe, expect, it } from 'vitest';
import { embedLine } from '../../src/panels/studio/embed-line';
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

describe('the line for a course page', () => {
  it('names the lesson and the place, and no title breaks out of it', () => {
    const line = embedLine('https://example.org/dags/', 'etl', 'retries', 'A "title" <x>', {
      scenario: 'fails',
      step: 3,
      mode: 'learn',
    });
    expect(line).toContain(
      'src="https://example.org/dags/embed.html?lesson=etl/retries&amp;mode=learn&amp;scenario=fails&amp;step=3"',
    );
    expect(line).toContain('title="DAG Tutor: A &quot;title&quot; &lt;x>"');
  });
});
