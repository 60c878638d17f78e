import { CodePanel } from '../code/CodePanel';
import type { CodePanelProps } from '../code/CodePanel';
import { QuestionAhead } from './QuestionAhead';
import { useForesight } from './use-foresight';

/** The code; before the step that the lesson is about, a question in its place, so that nothing else on the page moves. */
export function CodeOrQuestion(props: CodePanelProps) {
  const ahead = useForesight();
  const code = <CodePanel {...props} />;
  return ahead.asked === null ? code : <QuestionAhead {...ahead} until={code} />;
}
