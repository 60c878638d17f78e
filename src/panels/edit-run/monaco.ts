/**
 * Monaco as this site uses it: its core and JSON, none of its other languages; its workers come from here as well.
 * All of the core's features, because JSON brings them along, only too late for an editor that is already there.
 */
import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/register.all';
import JsonWorker from 'monaco-editor/language/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

/**
 * To be called before the first editor is made: @monaco-editor/react would fetch another copy of Monaco, and its
 * workers, from a content network.
 */
export function setUpMonaco(): void {
  self.MonacoEnvironment = {
    getWorker: (_id, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
  };
  loader.config({ monaco });
}

export { jsonDefaults, monaco };
