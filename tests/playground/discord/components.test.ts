// Buttons, menus and modals: only what a message really carries can be used, and what comes back.
import { ActionRowBuilder, MessageFlags, ModalBuilder, TextInputBuilder } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, startTown, type Town } from './town.ts';

const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more = {}) => ({
  type: 2,
  style: 1,
  custom_id,
  label: custom_id,
  ...more,
});

describe('buttons and menus', () => {
  const components = [
    row(button('next'), button('off', { disabled: true })),
    row({
      type: 3,
      custom_id: 'pick',
      options: [
        { label: 'A', value: 'a' },
        { label: 'B', value: 'b' },
      ],
    }),
  ];

  async function withButtons(flags?: MessageFlags.Ephemeral): Promise<Town> {
    const town = await startTown({ commands: [ask] });
    town.handle(async (i) => {
      if (i.isChatInputCommand()) return i.reply({ content: 'page 1', components, ...(flags && { flags }) });
      if (i.isStringSelectMenu()) return i.reply(`picked ${i.values.join()}`);
      if (!i.isButton()) return;
      await i.deferUpdate();
      await i.editReply('page 2');
    });
    return town;
  }

  test('a button changes its message, also after a deferred update', async () => {
    const { anna, ben, channel } = await withButtons();
    const { message } = await anna.command('ask', { topic: 'x' }, { in: channel });
    const answer = await ben.press(message, 'next');
    expect(answer.message).toMatchObject({ id: message.id, text: 'page 2' });
  });

  test('a menu sends what was chosen, and the answer refers to the message', async () => {
    const { anna, channel } = await withButtons();
    const { message } = await anna.command('ask', { topic: 'x' }, { in: channel });
    expect((await anna.select(message, 'pick', ['b'])).message).toMatchObject({
      text: 'picked b',
      replyTo: message.id,
    });
    await expect(anna.select(message, 'pick', ['c'])).rejects.toThrow('does not offer c');
    await expect(anna.select(message, 'pick', ['a', 'b'])).rejects.toThrow('takes 1 to 1 values');
  });

  test('what is not there, disabled, or only for someone else cannot be pressed', async () => {
    const { anna, ben, channel } = await withButtons(MessageFlags.Ephemeral);
    const { message } = await anna.command('ask', { topic: 'x' }, { in: channel });
    await expect(anna.press(message, 'back')).rejects.toThrow('carries no "back"; it carries: next, off.');
    await expect(anna.press(message, 'off')).rejects.toThrow('"off" is disabled.');
    await expect(ben.press(message, 'next')).rejects.toThrow('Ben does not see this message.');
  });

  test('a button on an ephemeral message works for the one who sees it', async () => {
    const { anna, channel } = await withButtons(MessageFlags.Ephemeral);
    const { message } = await anna.command('ask', { topic: 'x' }, { in: channel });
    expect((await anna.press(message, 'next')).message).toMatchObject({ text: 'page 2', ephemeral: true });
  });
});

describe('a modal', () => {
  const modal = new ModalBuilder()
    .setCustomId('edit')
    .setTitle('Edit the fact')
    .addLabelComponents((label) =>
      label
        .setLabel('Text')
        .setTextInputComponent((input) =>
          input.setCustomId('text').setStyle(2).setValue('old').setMaxLength(20),
        ),
    );
  const legacy = new ModalBuilder({ customId: 'old', title: 'Old' }).addComponents(
    new ActionRowBuilder<TextInputBuilder>().addComponents(
      new TextInputBuilder({ customId: 'text', label: 'Text', style: 1, required: false }),
    ),
  );

  async function withModal(which: ModalBuilder): Promise<Town> {
    const town = await startTown({ commands: [ask] });
    town.handle(async (i) => {
      if (i.isChatInputCommand()) return i.showModal(which);
      if (i.isModalSubmit()) return i.reply(`saved "${i.fields.getTextInputValue('text')}"`);
    });
    return town;
  }

  test('opens prefilled, and what is sent comes back', async () => {
    const { anna, channel } = await withModal(modal);
    const opened = await anna.command('ask', { topic: 'x' }, { in: channel });
    expect(opened.modal).toMatchObject({
      title: 'Edit the fact',
      fields: [{ label: 'Text', customId: 'text', value: 'old' }],
    });
    expect((await anna.submit(opened.modal, { Text: 'new' })).message.text).toBe('saved "new"');
    await expect(anna.submit(opened.modal)).rejects.toThrow('already been sent');
  });

  test('keeps what is filled in, and the limits of its fields', async () => {
    const { anna, ben, channel } = await withModal(modal);
    const opened = await anna.command('ask', { topic: 'x' }, { in: channel });
    await expect(anna.submit(opened.modal, { text: 'x'.repeat(21) })).rejects.toThrow('between 0 and 20');
    await expect(anna.submit(opened.modal, { text: '' })).rejects.toThrow('required');
    await expect(anna.submit(opened.modal, { txt: 'x' })).rejects.toThrow('has no field txt');
    await expect(ben.submit(opened.modal)).rejects.toThrow('someone else');
    expect((await anna.submit(opened.modal)).message.text).toBe('saved "old"');
  });

  test('of the older form, with rows, works too', async () => {
    const { anna, channel } = await withModal(legacy);
    const opened = await anna.command('ask', { topic: 'x' }, { in: channel });
    expect((await anna.submit(opened.modal, { text: '' })).message.text).toBe('saved ""');
  });

  test('from a button can change the message of the button', async () => {
    const { anna, channel, handle } = await startTown({ commands: [ask] });
    handle(async (i) => {
      if (i.isChatInputCommand()) return i.reply({ content: 'old', components: [row(button('edit'))] });
      if (i.isButton()) return i.showModal(modal);
      if (i.isModalSubmit() && i.isFromMessage()) return i.update(i.fields.getTextInputValue('text'));
    });
    const { message } = await anna.command('ask', { topic: 'x' }, { in: channel });
    const opened = await anna.press(message, 'edit');
    expect((await anna.submit(opened.modal, { text: 'new' })).message).toMatchObject({
      id: message.id,
      text: 'new',
    });
  });
});

test('a modal with menus, a file and choices brings all of them', async () => {
  const label = (name: string, component: object) => ({
    type: 18,
    label: name,
    component: { custom_id: name, ...component },
  });
  const options = ['a', 'b'].map((value) => ({ label: value, value }));
  const components = [
    { type: 10, content: 'Tell us more.' },
    label('kind', { type: 3, options }),
    label('who', { type: 5 }),
    label('file', { type: 19 }),
    label('sure', { type: 23 }),
  ];
  const { anna, ben, channel, handle } = await startTown({ commands: [ask] });
  handle((i) => {
    const body = { type: 9, data: { custom_id: 'm', title: 'M', components } };
    if (i.isChatInputCommand())
      return i.client.rest.post(`/interactions/${i.id}/${i.token}/callback`, { body, auth: false });
    if (!i.isModalSubmit()) return undefined;
    const { fields } = i;
    const parts = [fields.getStringSelectValues('kind'), fields.getSelectedUsers('who')?.firstKey()];
    return i.reply(
      [...parts, fields.getUploadedFiles('file')?.first()?.name, fields.getCheckbox('sure')].join(' '),
    );
  });
  const { modal } = await anna.command('ask', { topic: 'x' }, { in: channel });
  expect(modal).toMatchObject({ text: 'Tell us more.', fields: [{ label: 'kind', options }, {}, {}, {}] });
  const values = { kind: ['b'], who: [ben], file: [{ name: 'a.txt', data: 'x' }], sure: true };
  expect((await anna.submit(modal, values)).message.text).toBe(`b ${ben.id} a.txt true`);
});

test('a user menu and a user command bring the person', async () => {
  const { anna, ben, channel, handle } = await startTown({
    commands: [ask, { name: 'Who is this', type: 2 }],
  });
  handle((i) => {
    if (i.isChatInputCommand()) return i.reply({ components: [row({ type: 5, custom_id: 'who' })] });
    if (i.isUserSelectMenu()) return i.reply(`${i.users.first()?.globalName} ${i.members.size}`);
    return i.isUserContextMenuCommand() ? i.reply(`${i.targetUser.globalName}`) : undefined;
  });
  const { message } = await anna.command('ask', { topic: 'x' }, { in: channel });
  expect((await anna.select(message, 'who', [ben])).message.text).toBe('Ben 1');
  expect((await anna.contextMenu('Who is this', ben, { in: channel })).message.text).toBe('Ben');
});
