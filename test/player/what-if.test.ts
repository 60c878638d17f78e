import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/engine';
import { challengesOf, challengeScenarioId, quiz, loadFork } from '../../src/lesson';
import { createPlayer, readLink, writeLink } from '../../src/player';
import type { Player } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { seedLesson } from '../lesson/lessons';
import { itemsOf, memory } from './kept';

// What is done at a step is looked at when it has been done.
await loadFork();

const lesson = seedLesson();
const [{ case: lessons }] = lesson.scenarios;

/** The lesson's run, with an attempt of ingest that takes so long. */
const lasting = (seconds: number): Case => ({
  ...lessons,
  dags: [{ ...lessons.dags[0]!, behaviour: { ...lessons.dags[0]!.behaviour, ingest: [{ seconds }] } }],
});
const onScreen = ({ store }: Player) => {
  const { track, original, whatIf, cursor, scenario } = store.getState();
  return {
    input: track.input,
    isOwn: original !== null,
    own: whatIf?.input ?? null,
    cursor,
    scenario: scenario.id,
  };
};

describe('the learner’s run beside the lesson’s', () => {
  test('a what-if that changes nothing changes nothing', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.goTo(3);
    const before = player.store.getState();
    player.runWhatIf(structuredClone(lessons), { takesItsTime: true });
    expect(player.store.getState()).toBe(before);
  });

  test('one can look at either, and stays at the same moment', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.goTo(2);
    player.runWhatIf(lasting(9));
    expect(onScreen(player)).toMatchObject({ input: lasting(9), isOwn: true });
    player.first();
    player.next();
    player.showTrack('lessons');
    expect(onScreen(player)).toMatchObject({ input: lessons, isOwn: false, own: lasting(9), cursor: 1 });
    player.last();
    player.showTrack('own');
    const { track, cursor } = player.store.getState();
    expect(onScreen(player)).toMatchObject({ input: lasting(9), isOwn: true });
    expect(cursor).toBe(track.steps.length - 1);
  });

  test('dropping it brings the lesson’s run back, whichever was on screen', () => {
    for (const shown of ['own', 'lessons'] as const) {
      const player = createPlayer(lesson, memory(), createInProcessRuns());
      player.runWhatIf(lasting(9));
      player.showTrack(shown);
      player.reset();
      expect(onScreen(player)).toMatchObject({ input: lessons, isOwn: false, own: null });
    }
  });

  test('another scenario leaves it', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.runWhatIf(lasting(9));
    player.showTrack('lessons');
    player.setScenario('ingest-fails');
    expect(onScreen(player)).toMatchObject({ isOwn: false, own: null, scenario: 'ingest-fails', cursor: 0 });
  });

  test('another detail cuts both, and another mode keeps everything', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.runWhatIf(lasting(9));
    player.setDetail('full');
    player.setMode('perf');
    const { track, original, whatIf } = player.store.getState();
    expect([track.detail, original!.detail, whatIf!.detail]).toEqual(['full', 'full', 'full']);
    expect(whatIf).toBe(track);
  });

  test('with time to spare a longer run comes to its end; as JSON it runs as written', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    const stateAtEnd = () => {
      const { trace } = player.store.getState().track;
      return trace.at(trace.length).runState(0);
    };
    player.runWhatIf(lasting(1000), { takesItsTime: true });
    expect(stateAtEnd()).toBe('success');
    player.runWhatIf(lasting(1000));
    expect(stateAtEnd()).toBe('running');
  });
});

describe('acting at a step', () => {
  const cannot = (refusedWith: number | null) => ({ isDone: false, why: 'cannot-act', refusedWith });

  test('the run goes on from there, and one is still at the step', async () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.goTo(1);
    expect(await player.act({ do: 'fail', instance: 0 })).toEqual({ isDone: true });
    expect(onScreen(player)).toMatchObject({ isOwn: true, cursor: 1 });
    player.next();
    expect(
      player.store.getState().track.trace.at(player.store.getState().track.steps[2]!.position).taskState(0),
    ).toBe('failed');
  });

  test('at Final one stays at the last step that both runs have', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.last();
    const { cursor } = player.store.getState();
    player.act({ do: 'clear', instance: 0, downstream: true });
    expect(player.store.getState().cursor).toBe(cursor - 1);
    player.next();
    expect(player.store.getState().track.steps[player.store.getState().cursor]!.kind).toBe('change');
  });

  test('what cannot be done changes nothing', async () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.last();
    const before = player.store.getState();
    expect(await player.act({ do: 'fail', instance: 0 })).toEqual(cannot(null));
    expect(player.store.getState()).toBe(before);
  });

  test('what Airflow’s API refuses changes nothing, and its answer is told', async () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.last();
    const before = player.store.getState();
    expect(await player.act({ do: 'mark', instance: 0, state: 'success' })).toEqual(cannot(409));
    expect(player.store.getState()).toBe(before);
  });

  test('one act can follow another', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.goTo(1);
    player.act({ do: 'pause', dagId: 'ml_pipeline' });
    player.last();
    player.act({ do: 'unpause', dagId: 'ml_pipeline' });
    expect(player.store.getState().track.input.actions).toHaveLength(2);
  });
});

describe('a reload loses nothing', () => {
  const [challenge] = challengesOf(lesson);
  const deeds: fc.Arbitrary<(player: Player) => void> = fc.oneof(
    fc.nat(9).map((step) => (player: Player) => player.goTo(step)),
    fc.integer({ min: 1, max: 9 }).map((seconds) => (player: Player) => player.runWhatIf(lasting(seconds))),
    fc
      .constantFrom('own' as const, 'lessons' as const)
      .map((which) => (player: Player) => player.showTrack(which)),
    fc.constant((player: Player) => void player.act({ do: 'clear', instance: 0, downstream: false })),
    fc.constant((player: Player) => player.reset()),
    fc
      .constantFrom('two-tasks', 'ingest-fails', challengeScenarioId(challenge!.id), 'perf/4-2-5-2-8-0')
      .map((id) => (player: Player) => player.setScenario(id)),
    fc
      .constantFrom('essential' as const, 'full' as const)
      .map((detail) => (player: Player) => player.setDetail(detail)),
    fc
      .constantFrom('visual' as const, 'challenge' as const, 'perf' as const)
      .map((mode) => (player: Player) => player.setMode(mode)),
    fc.nat(9).map((seconds) => (player: Player) => player.submit(quiz, itemsOf(player, quiz)[0]!, seconds)),
  );

  test('after any deeds the same is on screen, and the same beside it', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 12 }), (list) => {
        const store = memory();
        const player = createPlayer(lesson, store, createInProcessRuns());
        for (const deed of list) deed(player);
        player.flush();
        const again = createPlayer(lesson, store, createInProcessRuns());
        expect(onScreen(again)).toEqual(onScreen(player));
        expect(again.store.getState().progress).toEqual(player.store.getState().progress);
        expect(again.store.getState().mode).toBe(player.store.getState().mode);
      }),
      { numRuns: 60 },
    );
  });

  test('a link to the lesson’s run lets the learner’s wait beside it', () => {
    const store = memory();
    const player = createPlayer(lesson, store, createInProcessRuns());
    player.runWhatIf(lasting(9));
    player.flush();
    const again = createPlayer(lesson, store, createInProcessRuns(), readLink(new URLSearchParams('step=2')));
    expect(onScreen(again)).toMatchObject({ isOwn: false, own: lasting(9), cursor: 2 });
  });

  test('a link can name a challenge’s run, and an id that is none shows the lesson', () => {
    const player = createPlayer(lesson, memory(), createInProcessRuns());
    player.setScenario(challengeScenarioId(challenge!.id));
    const link = writeLink(player.store.getState());
    expect(onScreen(createPlayer(lesson, memory(), createInProcessRuns(), readLink(link))).scenario).toBe(
      challengeScenarioId(challenge!.id),
    );
    const wrong = createPlayer(
      lesson,
      memory(),
      createInProcessRuns(),
      readLink(new URLSearchParams('scenario=goal/none')),
    );
    expect(onScreen(wrong).scenario).toBe('two-tasks');
  });
});
