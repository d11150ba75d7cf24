// Turns a checked request body into what a message would be after it.
// Source: Discord docs, resources/message ("Create Message", "Edit Message") and reference ("Uploading Files").
import { type Draft, Flag, isEmpty, messageProblems } from '../check/message-rules.ts';
import type { Local } from '../local.ts';
import { storeComponents, storeEmbed } from '../present/components.ts';
import { apiError, type FormProblem, invalidForm } from '../rest/errors.ts';
import type { Upload } from '../rest/request.ts';
import type { Component } from '../world/component.ts';
import type { Attachment, Message } from '../world/message.ts';
import { newId } from '../world/snowflake.ts';
import { type AllowedMentions, allowedMentionProblems } from './mentions.ts';

/** The fields of a message body that the local Discord imitates. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Record<string, unknown>[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly { id: string; filename?: string; description?: string }[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly message_reference?: { message_id: string; fail_if_not_exists?: boolean | null } | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

export interface Uploaded {
  readonly body: MessageBody;
  /** Whether a person wrote it, who may write more than a bot, and nothing where a sticker stands. */
  readonly byPerson?: boolean;
  readonly uploads: readonly Upload[];
}

/** What people with Nitro may write. */
const longestWithNitro = 4_000;
/** The flags that a bot may set itself. */
const SETTABLE = (1 << 2) | Flag.ephemeral | (1 << 12) | Flag.componentsV2;

/** Checks a body against its schema, throws 50035 with everything that is wrong. */
export async function checkedBody(local: Local, schema: string, body: unknown): Promise<MessageBody> {
  const value = body ?? {};
  const problems = await local.checks.check(schema, value);
  if (problems.length > 0) throw invalidForm(problems);
  return value as MessageBody;
}

/** The new message, or the old one with what the body changes; throws 50035, 50006 or 40005. */
export function draftOf(local: Local, uploaded: Uploaded, previous?: Message, prefix = ''): Draft {
  const { body, uploads, byPerson = false } = uploaded;
  const flags = (body.flags ?? 0) & SETTABLE;
  const draft: Draft = {
    content: body.content === undefined ? (previous?.content ?? '') : (body.content ?? '').trim(),
    embeds: body.embeds === undefined ? (previous?.embeds ?? []) : (body.embeds ?? []).map(storeEmbed),
    components:
      body.components === undefined ? (previous?.components ?? []) : storeComponents(body.components ?? []),
    attachments: attachmentsOf(local, body, uploads, previous),
    flags: previous ? (previous.flags & ~Flag.loading) | (flags & ~Flag.ephemeral) : flags,
  };
  const problems: FormProblem[] = [
    ...messageProblems(draft, byPerson ? longestWithNitro : undefined),
    ...allowedMentionProblems(body.allowed_mentions),
  ];
  if (problems.length > 0) {
    throw invalidForm(problems.map((problem) => ({ ...problem, path: prefix + problem.path })));
  }
  if (!byPerson && isEmpty(draft)) throw apiError('emptyMessage');
  return draft;
}

/** Kept attachments are listed by id; a listed number means the upload `files[n]`. */
function attachmentsOf(
  local: Local,
  body: MessageBody,
  uploads: readonly Upload[],
  previous: Message | undefined,
): Attachment[] {
  const listed = body.attachments ?? [];
  const before = previous?.attachments ?? [];
  const kept =
    body.attachments === undefined ? before : before.filter((one) => listed.some(({ id }) => id === one.id));
  const added = uploads.map((upload) => {
    const entry = listed.find((one) => one.id === upload.key);
    const filename = entry?.filename ?? upload.filename;
    return keepUpload(local, {
      ...upload,
      filename,
      ...(entry?.description && { description: entry.description }),
    });
  });
  const missing = listed.filter(
    ({ id }) => !before.some((one) => one.id === id) && !uploads.some(({ key }) => key === id),
  );
  if (missing.length > 0) {
    const message = `No file or attachment has the id ${missing.map(({ id }) => id).join(', ')}`;
    throw invalidForm([{ path: 'attachments', code: 'ATTACHMENT_NOT_FOUND', message }]);
  }
  return [...kept, ...added];
}

/** Stores an uploaded file; throws 40005 if it is too large. */
export function keepUpload(local: Local, file: Omit<Attachment, 'id'>): Attachment {
  if (file.data.length > local.settings.attachmentLimit) throw apiError('tooLarge');
  const { filename, contentType, data, description } = file;
  const safeName = filename.replace(/[^\w.()-]/g, '_');
  const attachment: Attachment = {
    ...{ id: newId(), filename: safeName, contentType, data },
    ...(description !== undefined && { description }),
  };
  local.world.attachments.set(attachment.id, attachment);
  return attachment;
}
