// The only list of what buttons, menus and forms do in the work of a server.
import type { Deed } from '../src/say/actions.ts';
import { rebase } from './facts/conflict.ts';
import { cancel, hideNow, restoreNow, undoNow } from './facts/hiding.ts';
import { importNow } from './facts/import.ts';
import { listDeed } from './facts/list.ts';
import { oneFactDeeds } from './facts/one-fact.ts';
import { conflict, save } from './facts/saving.ts';
import { accept, decline, declined } from './facts/suggestions.ts';
import { attach, dismiss, unansweredOne, unansweredPage } from './facts/unanswered.ts';
import { added, begun, drop, more, preview, write, written } from './facts/writing.ts';
import type { DeedWork } from './server-command.ts';
import { forget, settingDeeds } from './settings/setting.ts';
import { suggested } from './suggest.ts';

export const deeds: ReadonlyMap<string, DeedWork> = new Map<string, DeedWork>([
  ...oneFactDeeds,
  ...settingDeeds,
  ['forget', forget],
  ['list', listDeed],
  ['suggest', suggested],
  ['accept', accept],
  ['decline', decline],
  ['declined', declined],
  ['unanswered-one', unansweredOne],
  ['unanswered-page', unansweredPage],
  ['attach', attach],
  ['dismiss', dismiss],
  ['begun', begun],
  ['write', write],
  ['written', written],
  ['more', more],
  ['added', added],
  ['preview', preview],
  ['save', save],
  ['conflict', conflict],
  ['rebase', rebase],
  ['drop', drop],
  ['cancel', cancel],
  ['hide-now', hideNow],
  ['restore-now', restoreNow],
  ['undo-now', undoNow],
  ['import-now', importNow],
]);

/** Whether a deed may open a form, and so must be the first answer. */
export function deedOpensForm({ name }: Deed): boolean {
  return deeds.get(name)?.opensForm === true;
}
