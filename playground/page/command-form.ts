// A command with its options as fields: required ones marked, suggestions from the bot while typing.
import type { ChoiceView, CommandOptionView, CommandView, ValueInput } from '../view/types.ts';
import { el, freshId } from './dom.ts';
import { readFile } from './field.ts';
import { suggestionsFor } from './listbox.ts';
import { optionsOf } from './options.ts';
import { carryOut } from './outcome.ts';
import { doIt } from './page.ts';
import { word } from './words.ts';

interface OptionField {
  readonly name: string;
  readonly control: HTMLInputElement | HTMLSelectElement;
  /** Undefined where nothing is filled in. */
  value(): ValueInput | undefined | Promise<ValueInput | undefined>;
}

/** The form; `back` is called when the command is sent or given up. */
export function commandForm(command: CommandView, channel: string, back: () => void): HTMLElement {
  const fields: OptionField[] = [];
  const gather = async () => {
    const values = await Promise.all(fields.map(async ({ name, value }) => [name, await value()] as const));
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  };
  const rows = command.options.map((option) => {
    const id = freshId('option');
    const field = fieldFor(option, id, command, channel, gather);
    fields.push(field);
    const need = option.isRequired ? word('required') : word('optional');
    return el(
      'div',
      { class: 'field' },
      el(
        'label',
        { for: id },
        option.shown,
        ' ',
        el('span', { class: 'detail' }, `(${need}) ${option.description}`),
      ),
      field.control,
    );
  });
  const form = el(
    'form',
    {
      class: 'command',
      'aria-label': `/${command.shown}`,
      onsubmit: (event) => {
        event.preventDefault();
        void gather().then((options) => {
          back();
          void carryOut(channel, null, doIt({ do: 'command', channel, name: command.name, options }));
        });
      },
      onkeydown: (event) => {
        if ((event as KeyboardEvent).key === 'Escape') back();
      },
    },
    el('p', { class: 'command-name' }, el('strong', {}, `/${command.shown}`), ` ${command.description}`),
    ...rows,
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'submit', class: 'button primary' }, word('send')),
      el('button', { type: 'button', class: 'button', onclick: back }, word('cancel')),
    ),
  );
  // The list of suggestions must stand before the field, which must be in the form for that.
  for (const { control } of fields) control.dispatchEvent(new Event('placed'));
  return form;
}

function fieldFor(
  option: CommandOptionView,
  id: string,
  command: CommandView,
  channel: string,
  gather: () => Promise<Record<string, unknown>>,
): OptionField {
  const { name, isRequired: required } = option;
  if (option.choices.length > 0) return choiceField(name, id, required, option.choices);
  switch (option.type) {
    case 5:
      return choiceField(
        name,
        id,
        required,
        [
          { name: word('yes'), value: 'true' },
          { name: word('no'), value: 'false' },
        ],
        (value) => value === 'true',
      );
    case 6:
    case 7:
    case 8:
    case 9: {
      const like = { 6: 5, 7: 8, 8: 6, 9: 7 }[option.type];
      const offered = optionsOf({ type: like, channel_types: option.channelTypes }).map(
        ({ label, value }) => ({ name: label, value }),
      );
      return choiceField(name, id, required, offered, (value) => ({ id: String(value) }));
    }
    case 11: {
      const control = el('input', { type: 'file', id, required });
      const value = async () => {
        const file = control.files?.[0];
        return file === undefined ? undefined : readFile(file);
      };
      return { name, control, value };
    }
    default:
      return typedField(option, id, command, channel, gather);
  }
}

function choiceField(
  name: string,
  id: string,
  required: boolean,
  choices: readonly ChoiceView[],
  convert: (value: string | number) => ValueInput = (value) => value,
): OptionField {
  const control = el(
    'select',
    { id, required },
    el('option', { value: '' }, word('notSet')),
    ...choices.map((choice, at) => el('option', { value: String(at) }, choice.name)),
  );
  const value = () => {
    const chosen = control.value === '' ? undefined : choices[Number(control.value)];
    return chosen === undefined ? undefined : convert(chosen.value);
  };
  return { name, control, value };
}

/** Milliseconds without a key before the bot is asked for suggestions. */
const pause = 120;

function typedField(
  option: CommandOptionView,
  id: string,
  command: CommandView,
  channel: string,
  gather: () => Promise<Record<string, unknown>>,
): OptionField {
  const { name } = option;
  const isNumber = option.type === 4 || option.type === 10;
  const control = el('input', {
    type: isNumber ? 'number' : 'text',
    id,
    required: option.isRequired,
    minlength: option.minLength,
    maxlength: option.maxLength ?? 6_000,
    min: option.min,
    max: option.max,
    step: option.type === 10 ? 'any' : null,
    autocomplete: 'off',
  });
  let chosen: ChoiceView | null = null;
  const value = () => {
    if (chosen !== null && chosen.name === control.value) return chosen.value;
    if (control.value === '') return undefined;
    return isNumber ? Number(control.value) : control.value;
  };
  if (option.completes) {
    control.addEventListener(
      'placed',
      () =>
        completing(
          control,
          option,
          async () => {
            const options = { ...(await gather()), [name]: control.value };
            return doIt<ChoiceView[]>({
              do: 'complete',
              channel,
              name: command.name,
              options,
              focused: name,
            });
          },
          (choice) => {
            chosen = choice;
            control.value = choice.name;
          },
        ),
      { once: true },
    );
  }
  return { name, control, value };
}

function completing(
  control: HTMLInputElement,
  option: CommandOptionView,
  ask: () => Promise<ChoiceView[]>,
  choose: (choice: ChoiceView) => void,
): void {
  const suggestions = suggestionsFor(control, false);
  let timer = 0;
  let round = 0;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      round += 1;
      const mine = round;
      const choices = await ask().catch(() => null);
      if (mine !== round || document.activeElement !== control) return;
      const entries =
        choices === null
          ? [{ label: word('loadingChoices'), choose: () => undefined }]
          : choices.map((choice) => ({ label: choice.name, choose: () => choose(choice) }));
      suggestions.show(entries, word('choices', { name: option.shown }));
    }, pause);
  };
  control.addEventListener('input', look);
  control.addEventListener('focus', look);
  control.addEventListener('keydown', (event) => void suggestions.take(event));
}
