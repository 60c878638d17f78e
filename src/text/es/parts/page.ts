/** Spanish: what every page has. */
export { words } from '../interface';
