/** Seeds for random cases: always the same, so that what fails fails again. `SEED=5000 npx vitest run …` tries others. */
export function seeds(count: number): number[] {
  const first = Number(process.env['SEED'] ?? 2000);
  return Array.from({ length: count }, (_, index) => first + index);
}
