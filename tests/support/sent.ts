// Looks into what is sent to Discord: all of its text, all of its components.

interface Part {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly Part[];
}

/** Every component, nested ones included. */
export function allComponents(parts: readonly object[]): Part[] {
  return (parts as readonly Part[]).flatMap((part) => [part, ...allComponents(part.components ?? [])]);
}

/** The text that Discord counts. */
export function sentText(parts: readonly object[]): string {
  return allComponents(parts)
    .map((part) => part.content ?? '')
    .join('');
}

/** The text as a person sees it: markdown's backslashes gone, one line for each line. */
export function seenText(parts: readonly object[]): string {
  return allComponents(parts)
    .map((part) => part.content ?? '')
    .join('\n')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
