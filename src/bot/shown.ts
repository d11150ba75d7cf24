// What a message of the bot shows, from its components: texts, buttons, and a mark to compare answers by. Pure.
import { createHash } from 'node:crypto';
import { decodeAction } from '../say/actions.ts';

interface Part {
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly object[];
}

/** Every component, nested ones included, top to bottom. */
function allIn(parts: readonly object[]): Part[] {
  return (parts as readonly Part[]).flatMap((part) => [part, ...allIn(part.components ?? [])]);
}

/** The texts that components show. */
export function textsIn(parts: readonly object[]): string[] {
  return allIn(parts).flatMap(({ content }) => content ?? []);
}

/** What their buttons and menus carry. */
export function customIdsIn(parts: readonly object[]): string[] {
  return allIn(parts).flatMap(({ custom_id }) => custom_id ?? []);
}

/** What an answer says and offers; how it is seen and who asked make no difference. */
export function markOf(parts: readonly object[]): string {
  const said = allIn(parts).flatMap((part) => [
    part.content?.trim() ?? [],
    isTool(part.custom_id) ? [] : (part.label ?? []),
  ]);
  return createHash('sha1').update(said.flat().join('\n')).digest('base64');
}

/** Whether it is one of the buttons about the answer itself. */
function isTool(customId: string | undefined): boolean {
  const type = customId === undefined ? undefined : decodeAction(customId)?.type;
  return type !== undefined && ['share', 'delete', 'not-asked', 'other-side'].includes(type);
}
