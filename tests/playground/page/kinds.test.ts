// Everything that a bot can register and send works on the page: modals, menus, commands on messages, direct messages.
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { screenshot, useCommand, violations } from '../../support/browser.ts';
import { smallBotPage } from '../../support/small-bot-page.ts';

const shortText = (id: string, label: string, more: object = {}) => ({
  type: 18,
  label,
  component: { type: 4, custom_id: id, style: 1, ...more },
});
const choices = [
  { label: 'Red', value: 'red', description: 'like a brick' },
  { label: 'Blue', value: 'blue' },
];
const modal = {
  custom_id: 'everything',
  title: 'Everything',
  components: [
    { ...shortText('text', 'Text', { min_length: 3, max_length: 9 }), description: 'Three to nine' },
    { type: 18, label: 'Colour', component: { type: 3, custom_id: 'menu', options: choices } },
    { type: 18, label: 'Side', component: { type: 21, custom_id: 'radio', options: choices } },
    {
      type: 18,
      label: 'Extras',
      component: { type: 22, custom_id: 'boxes', options: choices, required: false },
    },
    { type: 18, label: 'Sure', component: { type: 23, custom_id: 'sure' } },
  ],
};
const registered = [
  { name: 'form', description: 'Opens a modal' },
  { name: 'menus', description: 'Shows menus' },
  {
    name: 'count',
    description: 'Counts',
    options: [
      {
        type: 1,
        name: 'up',
        description: 'Up',
        options: [{ type: 4, name: 'to', description: 'To', required: true, max_value: 9 }],
      },
      { type: 1, name: 'down', description: 'Down', options: [{ type: 6, name: 'who', description: 'Who' }] },
    ],
  },
  { name: 'Check', type: 3 },
  { name: 'slow', description: 'Thinks', default_member_permissions: '32' },
];

/** A bot for trying out: it says back what it got. */
async function handle(interaction: Interaction): Promise<unknown> {
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({ content: `checked: ${interaction.targetMessage.content}`, flags: 64 });
  }
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const got = [
      fields.getTextInputValue('text'),
      fields.getStringSelectValues('menu'),
      fields.getRadioGroup('radio'),
      fields.getCheckboxGroup('boxes'),
      fields.getCheckbox('sure'),
    ];
    return interaction.reply(`got: ${JSON.stringify(got)}`);
  }
  if (interaction.isAnySelectMenu()) return interaction.reply(`chose: ${interaction.values.join(' ')}`);
  if (!interaction.isChatInputCommand()) return;
  if (interaction.commandName === 'form') return interaction.showModal(modal as never);
  if (interaction.commandName === 'menus') {
    const rows = [
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'two',
            placeholder: 'Two colours',
            min_values: 2,
            max_values: 2,
            options: choices,
          },
        ],
      },
      { type: 1, components: [{ type: 5, custom_id: 'person', placeholder: 'A person' }] },
    ];
    return interaction.reply({ content: 'menus', components: rows as never });
  }
  if (interaction.commandName === 'slow') {
    await interaction.deferReply();
    released.push(() => void interaction.editReply('done'));
    return;
  }
  const to = interaction.options.getInteger('to') ?? interaction.options.getUser('who')?.username;
  return interaction.reply(`${interaction.options.getSubcommand()} ${to}`);
}

const released: (() => void)[] = [];
const small = smallBotPage({
  registered,
  handle,
  hear: async (message) => {
    if (message.content !== '') await message.reply(`you said: ${message.content}`);
  },
});
const { last } = small;

test('a modal keeps its limits and the focus, and sends each kind of field', async () => {
  const { page, complaints } = small;
  await useCommand(page, 'form');
  const dialog = page.getByRole('dialog', { name: 'Everything' });
  const text = dialog.getByLabel('Text (required)');
  await text.fill('ab');
  await dialog.getByLabel('Colour (required)').selectOption('Blue');
  await dialog.getByRole('radio', { name: 'Red' }).check();
  await dialog.getByRole('checkbox', { name: 'Blue' }).check();
  await dialog.getByLabel('Sure').check();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'modal');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  expect(await dialog.isVisible()).toBe(true);
  await text.fill('a very long text');
  expect(await text.inputValue()).not.toBe('');
  await text.fill('abc');
  for (let tab = 0; tab < 12; tab += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        'document.activeElement === document.body || document.activeElement.closest("dialog") !== null',
      ),
    ).toBe(true);
  }
  await text.press('Enter');
  await last('got: ["abc",["blue"],"red",["blue"],true]');
  expect(complaints).toEqual([]);
});

test('Escape closes a modal, and nothing is sent', async () => {
  const { page } = small;
  await useCommand(page, 'form');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('menus take as many values as they allow, and people by name', async () => {
  const { page } = small;
  await useCommand(page, 'menus');
  const message = page.locator('article.bot').filter({ hasText: 'menus' });
  await message.getByRole('button', { name: 'Two colours' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two colours' });
  expect(await dialog.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Red').check();
  await dialog.getByLabel('Blue').check();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await last('chose: red blue');
  await message.getByRole('button', { name: 'A person' }).click();
  await page.getByRole('dialog').getByLabel('Mara').check();
  await page.keyboard.press('Enter');
  await last(/^chose: \d+$/);
});

test('subcommands are commands of their own, with numbers and people as options', async () => {
  const { page } = small;
  await useCommand(page, 'count up', { to: '7' });
  await last('up 7');
  await page.getByRole('textbox', { name: 'Message to' }).fill('/count down');
  await page.keyboard.press('Enter');
  await page.getByRole('form').getByLabel('who').selectOption('Anna');
  await page.getByRole('form').getByRole('button', { name: 'Send' }).click();
  await last(/down anna/i);
});

test('a right click on a message offers the commands for messages', async () => {
  const { page } = small;
  await page.getByRole('textbox', { name: 'Message to' }).fill('the claim');
  await page.keyboard.press('Enter');
  await page.locator('article').last().getByText('the claim').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apps: Check' }).click();
  await last('checked: the claim');
  await last('Only you can see this');
});

test('a conversation in direct messages, and by a mention in the server', async () => {
  const { page } = small;
  await page.getByRole('button', { name: 'Dementi', exact: true }).click();
  await page.getByRole('textbox', { name: 'Message to Dementi' }).fill('hello');
  await page.keyboard.press('Enter');
  await last('you said: hello');
  await page.locator('article.bot').last().getByText('Replying to Ben: hello').waitFor();
  await page.getByRole('button', { name: '#general' }).click();
  await page.getByRole('textbox', { name: 'Message to #general' }).pressSequentially('@De');
  await page.keyboard.press('Enter');
  await page.keyboard.type('who?');
  await page.keyboard.press('Enter');
  await page.locator('article.bot').last().getByText('you said: @Dementi who?').waitFor();
});

test('one’s own message can be changed and deleted', async () => {
  const { page } = small;
  await page.getByRole('textbox', { name: 'Message to' }).fill('frist');
  await page.keyboard.press('Enter');
  const own = page.locator('article').last();
  await own.getByText('frist').waitFor();
  await own.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await own.getByText('(edited)').waitFor();
  await own.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByText('first', { exact: true }).waitFor({ state: 'detached' });
});

test('a command for moderators is offered to them alone; a slow one shows that the bot thinks', async () => {
  const { page } = small;
  await page.getByRole('textbox', { name: 'Message to' }).fill('/slow');
  expect(await page.locator('li[role=option]').count()).toBe(0);
  await page.getByRole('combobox', { name: 'You are' }).selectOption('mara');
  await page.getByRole('button', { name: '#moderators' }).waitFor();
  await useCommand(page, 'slow');
  await last('Dementi is thinking …');
  for (const release of released) release();
  await last('done');
});
