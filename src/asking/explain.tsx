import { createContext } from 'react';
import type { ReactNode } from 'react';
import { Ids } from '../ui';

/** Draws a sentence that explains an answer: with the words of Airflow to be asked about, where the site explains them. */
export const ExplainWith = createContext<(text: string) => ReactNode>((text) => <Ids text={text} />);
