// What somebody filled into a form, by the keys of its fields. Pure.
import { type APIModalSubmission, ComponentType } from 'discord.js';
import type { Filled } from '../say/form.ts';

/** Texts as lists of one, choices as they were chosen. */
export function filledOf({ components }: APIModalSubmission): Filled {
  const filled = new Map<string, readonly string[]>();
  for (const row of components) {
    if (row.type !== ComponentType.Label) continue;
    const field = row.component;
    if (field.type === ComponentType.TextInput) filled.set(field.custom_id, [field.value]);
    else if ('values' in field) filled.set(field.custom_id, field.values);
  }
  return filled;
}
