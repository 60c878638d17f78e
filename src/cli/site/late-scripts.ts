/** A page whose scripts come after all that its first view is made of. */
export function withLateScripts(html: string): string {
  return html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');
}
