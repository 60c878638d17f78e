/** What `loadSimulator` brings. */
export { simulate } from '../../engine';
export { challengesOf } from '../challenges';
export { makeScenario } from '../made-scenarios';
