import { act, render, screen, waitFor, within } from '../render';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckedLesson, Lesson } from '../../src/lesson';
import { freshProgress, writeProgress } from '../../src/player';
import { CataloguePage } from '../../src/pages/CataloguePage';
import { LessonView } from '../../src/pages/LessonView';
import { catalogue, loadLesson, manyLessons } from './few-lessons';

const sound = await load('airflow-ml-orchestration');
const broken = await load('broken');

beforeEach(() => history.replaceState(null, '', '/'));

describe('the front page', () => {
  test('offers the first lesson to a newcomer', () => {
    render(<CataloguePage root="./" catalogue={catalogue} />);
    expect(screen.getByRole('link', { name: 'Start here' })).toHaveAttribute(
      'href',
      './lesson/mlops/airflow-ml-orchestration',
    );
  });

  test('finds one lesson in a long list, says how many there are, and shows all again', async () => {
    render(<CataloguePage root="./" catalogue={manyLessons(24)} />);
    const search = await screen.findByRole('searchbox', { name: 'Find a lesson' });
    await userEvent.click(search);
    await userEvent.paste('lesson 17');
    expect(screen.getByRole('link', { name: 'Waiting: lesson 17' })).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByText('1 lesson')).toBeVisible();
    await userEvent.paste(' zebra');
    expect(screen.getByText('No lesson has this.')).toBeVisible();
    await userEvent.clear(search);
    expect(screen.getAllByRole('article')).toHaveLength(24);
    await userEvent.click(screen.getByRole('radio', { name: 'odd' }));
    expect(screen.getAllByRole('article')).toHaveLength(12);
  });

  test('leads back to the lesson one is in, and says how far one got', async () => {
    const lesson = render(
      <LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next step' }));
    lesson.unmount();
    render(<CataloguePage root="./" catalogue={catalogue} />);
    expect(await screen.findByRole('link', { name: 'Go on' })).toBeInTheDocument();
    expect(await screen.findByText(/steps? seen/)).toBeInTheDocument();
  });

  test('goes on with the lesson last touched that is not done, and counts the cards that are due', async () => {
    const { course, id } = (sound as { lesson: Lesson }).lesson;
    const record = JSON.stringify({
      ...JSON.parse(writeProgress(freshProgress((sound as { lesson: Lesson }).lesson))),
      review: { session: null, cards: { a: { streak: 1, dueDay: 1 }, b: { streak: 1, dueDay: 80_000 } } },
    });
    localStorage.setItem(`dag-tutor:progress:${course}/${id}`, record);
    localStorage.setItem(`dag-tutor:visit:${course}/${id}`, '5');
    const first = render(<CataloguePage root="./" catalogue={catalogue} />);
    expect(await screen.findByRole('link', { name: 'Go on' })).toHaveAttribute(
      'href',
      `./lesson/${course}/${id}`,
    );
    expect(await screen.findByRole('heading', { name: 'One card is due today' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Answer them in one sitting' })).toHaveAttribute(
      'href',
      './recall',
    );
    expect(await screen.findByRole('button', { name: 'Save as a file' })).toBeVisible();
    first.unmount();
    localStorage.setItem(`dag-tutor:visit:${course}/${id}`, '5 done');
    render(<CataloguePage root="./" catalogue={catalogue} />);
    await screen.findByRole('button', { name: 'Save as a file' });
    expect(screen.queryByRole('link', { name: 'Go on' })).toBeNull();
  });

  test('names a lesson with a fault, and says so', () => {
    render(<CataloguePage root="./" catalogue={catalogue} />);
    const card = screen.getByRole('link', { name: 'broken' }).closest('article');
    expect(card).toHaveTextContent('Its file has a fault');
  });

  test('without any lesson it says where lessons go', () => {
    render(<CataloguePage root="./" catalogue={[]} />);
    expect(screen.getByText(/Put a file into lessons/)).toBeInTheDocument();
  });
});

describe('the lesson page', () => {
  test('has the nine ways in order, honest about what they are, and about those not there', () => {
    render(<LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />);
    const picker = screen.getByRole('navigation', { name: 'Choose your learning style' });
    const names = within(picker)
      .getAllByRole('link')
      .map((link) => link.textContent?.split(' ')[0]);
    expect(names).toEqual([
      'Learn',
      'Why',
      'Deep',
      'Visual',
      'Try',
      'Challenge',
      'Project',
      'Recall',
      'Perf',
    ]);
    expect(screen.getByText(/Mixing them works better than picking one/)).toBeInTheDocument();
  });

  test('begins where the address says', () => {
    history.replaceState(null, '', '?mode=learn&scenario=five-tasks&step=4');
    render(<LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />);
    expect(screen.getByText('Step 4 of 11')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Learn/ })).toHaveAttribute('aria-current', 'page');
  });

  test('another mode keeps the step, and shows its own panels', async () => {
    history.replaceState(null, '', '?mode=visual&step=3');
    render(<LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />);
    expect(screen.getByRole('table', { name: 'Status tracker' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: /Learn/ }));
    expect(screen.getByText('Step 3 of 5')).toBeInTheDocument();
    expect(screen.queryByRole('table', { name: 'Status tracker' })).toBeNull();
  });

  test('shares a link to the mode, scenario and step on screen', async () => {
    const user = userEvent.setup();
    history.replaceState(null, '', '?mode=visual&scenario=five-tasks&step=4');
    render(<LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />);
    await user.click(screen.getByRole('button', { name: 'Share this step' }));
    const link = new URL(await navigator.clipboard.readText());
    expect(Object.fromEntries(link.searchParams)).toEqual({
      mode: 'visual',
      scenario: 'five-tasks',
      step: '4',
    });
  });

  test('where copying is not allowed, it shows the link', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    render(<LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={sound} />);
    await user.click(screen.getByRole('button', { name: 'Share this step' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Copy this link:' });
    expect(field.value).toContain('step=0');
  });
});

describe('a lesson whose file does not hold together', () => {
  test('is replaced by what is wrong, with file, line and column', async () => {
    render(<LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={broken} />);
    expect(await screen.findByText(/^lessons\/mlops\/broken\.json:\d+:\d+$/)).toBeInTheDocument();
    expect(screen.getByText('A whole number belongs here, not text in quotes.')).toBeInTheDocument();
    expect(screen.getByText('/minutes')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See all lessons' })).toHaveAttribute('href', '../../');
  });

  test('while its author works, the last good version stays, with the fault above it, until it is mended', async () => {
    let save: (checked: CheckedLesson) => void = () => undefined;
    const onSaved = (tell: typeof save) => {
      save = tell;
      return () => undefined;
    };
    render(
      <LessonView
        root="../../"
        courseTitle={{ text: 'MLOps', language: 'en' }}
        checked={sound}
        onSaved={onSaved}
      />,
    );
    act(() => save(broken));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/broken\.json:\d+:\d+/));
    expect(screen.getByRole('button', { name: 'Next step' })).toBeInTheDocument();
    act(() => save(sound));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('while its author works, a saved change leaves them at the step they look at', async () => {
    let save: (checked: CheckedLesson) => void = () => undefined;
    const onSaved = (tell: typeof save) => {
      save = tell;
      return () => undefined;
    };
    localStorage.clear();
    render(
      <LessonView
        root="../../"
        courseTitle={{ text: 'MLOps', language: 'en' }}
        checked={sound}
        onSaved={onSaved}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Last step' }));
    await waitFor(() => expect(location.search).toContain('step=5'));
    const lesson = {
      ...(sound as Extract<CheckedLesson, { lesson: unknown }>).lesson,
      fullTitle: 'Retold',
      hash: 'new',
    };
    act(() => save({ ...sound, lesson } as CheckedLesson));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Retold');
    expect(screen.getByText('Step 5 of 5')).toBeInTheDocument();
  });
});

async function load(id: string): Promise<CheckedLesson> {
  const checked = await loadLesson('mlops', id);
  if (!checked) throw new Error(`There is no test lesson ${id}.`);
  return checked;
}
