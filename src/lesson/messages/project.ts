/** A project that is made from a run, and what is taken along of one. */
import type { None } from './names';

export interface ProjectMessages {
  'project.title': { readonly dag: string };
  'project.text': { readonly dag: string; readonly tasks: number };
  // Why a line does not belong
  'project.old_schedule': None;
  'project.reversed': None;
  'project.not_called': None;
  // What must be true of its run
  'project.ends_as': { readonly tasks: readonly string[]; readonly state: string };
  'project.comes_after': { readonly task: string; readonly before: readonly string[] };
  'project.run_ends_as': { readonly state: string };
  'project.in_time': { readonly seconds: number };
  /** At the head of its Python file, in one line. */
  'project.python_note': None;
  // In a lesson file made of it: the title of its scenario, and the question of its key moments
  'project.as_built': None;
  'project.what_happens': None;
}
