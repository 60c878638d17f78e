import type { ComponentType } from 'react';
import type { CourseAddress } from '../address';
import { FinalCheckPage } from './FinalCheckPage';
import { StartPage } from './StartPage';
import type { CoursePageProps } from './StartPage';
import { SummaryPage } from './SummaryPage';

/** The pages about the whole course, by their address. */
export const COURSE_PAGES: Readonly<Record<CourseAddress, ComponentType<CoursePageProps>>> = {
  start: StartPage,
  'final-check': FinalCheckPage,
  summary: SummaryPage,
};
