/** The worker in which a large DAG is laid out, so that nothing on the page waits for it. */
import { chooseLayout } from './choose-layout';
import type { LayoutAnswer, LayoutOrder } from './lay-out-elsewhere';

self.onmessage = ({ data: { id, dag, panel, closed } }: MessageEvent<LayoutOrder>) => {
  const answer: LayoutAnswer = { id, layout: chooseLayout(dag, panel, new Set(closed)) };
  self.postMessage(answer);
};
