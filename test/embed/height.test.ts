/** A page that knows nothing of us makes a frame as high as it has to be: each is told in its own words, and told a number. */
import { expect, test } from 'vitest';
import { createHeightTeller } from '../../src/embed/height';

function openTeller() {
  const posted: unknown[] = [];
  let hear: (message: unknown) => void = () => {};
  const tell = createHeightTeller(
    {
      post: (message) => void posted.push(message),
      subscribe(listener) {
        hear = (message) => listener(message, new MessageEvent('message'));
        return () => {};
      },
    },
    'https://site.example/embed.html',
  );
  return { posted, tell, hear: (message: unknown) => hear(message) };
}

test('Canvas and IMathAS, and Embedly, are told as they read it', () => {
  const { posted, tell } = openTeller();
  tell(640);
  expect(
    posted.filter((message) => typeof message === 'string').map((text) => JSON.parse(text) as unknown),
  ).toEqual([
    { subject: 'lti.frameResize', height: 640 },
    { context: 'iframe.resize', src: 'https://site.example/embed.html', height: 640 },
  ]);
});

test('the resizer of H5P is greeted, answers, and is then asked before each change', () => {
  const { posted, tell, hear } = openTeller();
  const h5p = () => posted.filter((message) => typeof message === 'object');
  expect(h5p()).toEqual([{ context: 'h5p', action: 'hello' }]);
  tell(500);
  expect(h5p()).toHaveLength(1);
  hear({ context: 'h5p', action: 'hello' });
  expect(h5p().at(-1)).toEqual({
    context: 'h5p',
    action: 'prepareResize',
    scrollHeight: 500,
    clientHeight: 500,
  });
  hear({ context: 'h5p', action: 'resizePrepared' });
  expect(h5p().at(-1)).toEqual({ context: 'h5p', action: 'resize', scrollHeight: 500 });
});

test('what others say is none of its business', () => {
  const { posted, hear } = openTeller();
  for (const message of [null, 5, 'h5p', { context: 'h5p' }, { context: 'h5p', action: 'constructor' }])
    hear(message);
  expect(posted).toHaveLength(1);
});
