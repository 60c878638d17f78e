// A thread of Node reads TypeScript only once tsx has been registered in it.
import { register } from 'tsx/esm/api';

register();
await import('./node-worker.ts');
