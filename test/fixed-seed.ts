/** Properties try the same cases in every run, so that what fails fails again; `SEED=5000 npm run unit` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2000) });
