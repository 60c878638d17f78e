/** What `loadSimulator` brings. */
export { simulate } from '../../../engine';
export { challengesOf } from '../../activities/challenges/challenges';
export { makeScenario } from '../made-scenarios';
