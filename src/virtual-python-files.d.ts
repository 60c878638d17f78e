/** Where the site has Python, as scripts/vite/python-plugin.ts gives it. */
declare module 'virtual:python-files' {
  /** Address of a folder, with a slash at the end: Pyodide's own files, stdlib.zip and library.zip. */
  export const pythonFolder: string;
}
