// What Discord demands of a message as a whole beyond the OpenAPI document. Pure.
// Source: Discord docs, resources/message ("Create Message", "Embed Limits"), components/using-message-components.
import type { FormProblem } from '../rest/errors.ts';
import { type Component, partsOf } from '../world/component.ts';
import type { Attachment } from '../world/message.ts';
import { componentProblems } from './component-rules.ts';

export const Flag = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

/** A message as it would be after the request. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly Record<string, unknown>[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
}

/** The problems of a message; an empty one is not a form error but 50006, see `isEmpty`. */
export function messageProblems(draft: Draft, longest?: number): FormProblem[] {
  const v2 = (draft.flags & Flag.componentsV2) !== 0;
  return [
    ...(v2 ? v2FieldProblems(draft) : []),
    ...contentProblems(draft.content, longest),
    ...embedProblems(draft.embeds),
    ...componentProblems(draft.components, v2),
    ...uploadProblems(draft),
  ];
}

/** Whether there is nothing to show. */
export function isEmpty(draft: Draft): boolean {
  const { embeds, components, attachments } = draft;
  return draft.content.trim() === '' && embeds.length + components.length + attachments.length === 0;
}

/** Discord counts characters; we count UTF-16 units, which is the stricter reading (assumed). */
function contentProblems(content: string, longest = 2_000): FormProblem[] {
  if (content.length <= longest) return [];
  const message = `Must be ${longest} or fewer in length.`;
  return [{ path: 'content', code: 'BASE_TYPE_MAX_LENGTH', message }];
}

function v2FieldProblems(draft: Draft): FormProblem[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const problem = (field: string) => ({
    path: field,
    code,
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  });
  return [
    ...(draft.content === '' ? [] : [problem('content')]),
    ...(draft.embeds.length === 0 ? [] : [problem('embeds')]),
  ];
}

/** 6,000 characters over all embeds; a field needs a name and a value; an embed must not be empty. */
function embedProblems(embeds: readonly Record<string, unknown>[]): FormProblem[] {
  const problems: FormProblem[] = [];
  const total = embeds.reduce(
    (sum, embed) => sum + embedTexts(embed).reduce((all, text) => all + text.length, 0),
    0,
  );
  if (total > 6_000) {
    const message = 'Embed size exceeds maximum size of 6000';
    problems.push({ path: 'embeds', code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  for (const [index, embed] of embeds.entries()) {
    for (const [at, field] of listOf(embed.fields).entries()) {
      for (const key of ['name', 'value']) {
        if (String(field[key] ?? '').trim() !== '') continue;
        const path = `embeds.${index}.fields.${at}.${key}`;
        problems.push({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
      }
    }
    if (Object.keys(embed).length > 0 && hasSomething(embed)) continue;
    problems.push({
      path: `embeds.${index}`,
      code: 'EMBED_EMPTY',
      message: 'An embed needs something to show',
    });
  }
  return problems;
}

function embedTexts(embed: Record<string, unknown>): string[] {
  const fields = listOf(embed.fields).flatMap((field) => [field.name, field.value]);
  const texts = [
    embed.title,
    embed.description,
    textIn(embed.footer, 'text'),
    textIn(embed.author, 'name'),
    ...fields,
  ];
  return texts.filter((text) => typeof text === 'string');
}

function hasSomething(embed: Record<string, unknown>): boolean {
  return embedTexts(embed).some((text) => text.trim() !== '') || Boolean(embed.image ?? embed.thumbnail);
}

/** Every `attachment://name` must be uploaded with the message. */
function uploadProblems(draft: Draft): FormProblem[] {
  const names = new Set(draft.attachments.map((attachment) => attachment.filename));
  const referred = partsOf(draft.components)
    .flatMap((part) => [part.file?.url, part.media?.url, ...(part.items ?? []).map((item) => item.media.url)])
    .filter((url) => url?.startsWith('attachment://'));
  return referred
    .filter((url) => !names.has(url?.slice('attachment://'.length) ?? ''))
    .map((url) => ({
      path: 'components',
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment was not found: ${url}`,
    }));
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
