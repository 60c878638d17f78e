/**
 * Every activity, as far as it can be known without making its items. Another activity is another file beside these
 * and another line here (CONTRIBUTING, "Adding things").
 */
import type { ActivityOutline } from '../activity';
import { bottleneckOutline } from './bottleneck';
import { cardOutline } from './card';
import { causeOutline } from './cause';
import { challengeOutline } from './challenge';
import { measurementOutline } from './measurement';
import { momentOutline } from './moment';
import { mythOutline } from './myth';
import { orderOutline } from './order';
import { predictionOutline } from './prediction';
import { quizOutline } from './quiz';
import { wiringOutline } from './wiring';

export const ACTIVITIES: readonly ActivityOutline[] = [
  quizOutline,
  predictionOutline,
  causeOutline,
  momentOutline,
  mythOutline,
  challengeOutline,
  orderOutline,
  wiringOutline,
  measurementOutline,
  bottleneckOutline,
  cardOutline,
];
