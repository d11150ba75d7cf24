// Does what somebody at the page did, as the person that they are there.
import { askForAuthor } from '../author/ask.ts';
import type { OptionValues } from '../discord/interactions/options.ts';
import type { Answer } from '../discord/people/answer.ts';
import type { ModalValue } from '../discord/people/modal.ts';
import { seeModal } from '../discord/people/modal.ts';
import { ComponentType, walk } from '../discord/world/component.ts';
import type { Channel } from '../discord/world/world.ts';
import type { Rehearsal } from '../rehearsal.ts';
import type { Townsperson } from '../town.ts';
import { payloadsOf } from '../view/inspect.ts';
import { channelsOf } from '../view/scene.ts';
import type { ComponentView, OutcomeView } from '../view/types.ts';
import type { Action, Value } from './request.ts';

/** What came of it, as JSON; throws what Discord's client would refuse to do. */
export async function act(rehearsal: Rehearsal, me: Townsperson, action: Action): Promise<unknown> {
  const { person } = me;
  const channel = (id: string) => channelFor(rehearsal, me, id);
  switch (action.do) {
    case 'say': {
      const { text, replyTo } = action;
      person.say(text, {
        in: channel(action.channel),
        ...(replyTo === undefined ? {} : { replyTo: { id: replyTo } }),
      });
      return {};
    }
    case 'rewrite':
      return void person.rewrite({ id: action.message }, action.text);
    case 'delete':
      return void person.delete({ id: action.message });
    case 'dismiss':
      return void rehearsal.dismissed.add(action.message);
    case 'command':
      return outcome(
        rehearsal,
        await person.command(action.name, optionValues(action.options), { in: channel(action.channel) }),
      );
    case 'complete': {
      const { name, options, focused } = action;
      return person.complete(name, optionValues(options), focused, { in: channel(action.channel) });
    }
    case 'menu': {
      const message = rehearsal.discord.world.messages.get(action.message);
      if (message === undefined) throw new Error('The message is gone.');
      return outcome(rehearsal, await person.contextMenu(action.name, message));
    }
    case 'menu-person':
      return outcome(
        rehearsal,
        await person.contextMenu(action.name, { id: action.person }, { in: channel(action.channel) }),
      );
    case 'press':
      return outcome(rehearsal, await person.press({ id: action.message }, action.customId));
    case 'select': {
      const values = action.values.map((value) => asThing(rehearsal, action.message, action.customId, value));
      return outcome(rehearsal, await person.select({ id: action.message }, action.customId, values));
    }
    case 'submit': {
      const modal = rehearsal.discord.world.interactions.get(action.interaction)?.modal;
      if (modal === undefined) throw new Error('There is no such modal.');
      const values = Object.entries(action.values).map(([name, value]) => [name, modalValue(value)]);
      return outcome(rehearsal, await person.submit(seeModal(modal), Object.fromEntries(values)));
    }
    case 'inspect':
      return payloadsOf(rehearsal.discord, me, action.message);
    case 'bot':
      return action.what === 'start' ? rehearsal.bot.start() : rehearsal.bot.stop();
    case 'ask':
      return askForAuthor(
        action.text,
        rehearsal.desk.story.knowledge(),
        person.user.locale === 'de' ? 'de' : 'en',
      );
    case 'reload':
      return void rehearsal.desk.reload();
  }
}

function channelFor(rehearsal: Rehearsal, me: Townsperson, id: string): Channel {
  const found = channelsOf(rehearsal, me).find(([, channel]) => channel.id === id);
  if (found === undefined) throw new Error('There is no such channel.');
  return found[1];
}

function outcome({ discord }: Rehearsal, answer: Answer): OutcomeView {
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.failed ?? '' };
  if (answer.kind !== 'modal') return { kind: answer.kind };
  const modal = discord.world.interactions.get(answer.interactionId)?.modal;
  return {
    kind: 'modal',
    modal: {
      interactionId: answer.interactionId,
      title: answer.modal.title,
      components: (modal?.components ?? []) as readonly ComponentView[],
    },
  };
}

/** Menus of people, roles and channels take what the ids stand for; text menus take the values themselves. */
function asThing({ discord }: Rehearsal, messageId: string, customId: string, value: string) {
  const components = discord.world.messages.get(messageId)?.components ?? [];
  const menu = [...walk(components)].find((component) => component.custom_id === customId);
  return menu?.type === ComponentType.stringSelect ? value : { id: value };
}

function optionValues(values: Readonly<Record<string, Value>>): OptionValues {
  const made = Object.entries(values).map(([name, value]) => [name, single(value)]);
  return Object.fromEntries(made) as OptionValues;
}

function modalValue(value: Value): ModalValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => (typeof one === 'string' ? one : (single(one) as { id: string })));
}

function single(value: Value) {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  if ('id' in value) return value;
  return { name: value.name, contentType: value.type, data: Buffer.from(value.data, 'base64') };
}
