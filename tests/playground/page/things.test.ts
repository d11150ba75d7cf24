// What comes from the server or from a person's machine: files, embeds, menus of roles and channels. And nothing that moves.
import { AttachmentBuilder, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { screenshot, useCommand, violations } from '../../support/browser.ts';
import { smallBotPage } from '../../support/small-bot-page.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const modal = {
  custom_id: 'files',
  title: 'Files',
  components: [
    { type: 18, label: 'Papers', component: { type: 19, custom_id: 'papers', min_values: 2, max_values: 2 } },
    { type: 18, label: 'Where', component: { type: 8, custom_id: 'where', channel_types: [0] } },
  ],
};
const registered = [
  { name: 'form', description: 'Asks for files' },
  { name: 'menus', description: 'Shows menus' },
  { name: 'embed', description: 'Shows an embed' },
  { name: 'wait', description: 'Thinks' },
  {
    name: 'read',
    description: 'Reads a file',
    options: [
      { type: 11, name: 'file', description: 'A file', required: true },
      { type: 7, name: 'thread', description: 'A thread', channel_types: [11] },
      { type: 8, name: 'role', description: 'A role' },
    ],
  },
];

/** Fetches what was uploaded, as a bot does. */
const textOf = async ({ url }: { readonly url: string }) => (await fetch(url)).text();

/** A bot for trying out: it says back what it got. */
async function handle(interaction: Interaction): Promise<unknown> {
  if (interaction.isModalSubmit()) {
    const files = [...(interaction.fields.getUploadedFiles('papers')?.values() ?? [])];
    const where = interaction.fields.getSelectedChannels('where')?.map((channel) => channel?.id);
    const texts = await Promise.all(files.map(textOf));
    return interaction.reply(`got: ${files.map(({ name }) => name)} ${texts} <#${where}>`);
  }
  if (interaction.isRoleSelectMenu()) {
    return interaction.reply(`roles: ${interaction.roles.map(({ name }) => name)}`);
  }
  if (interaction.isChannelSelectMenu() || interaction.isMentionableSelectMenu()) {
    return interaction.reply(`chose: ${interaction.values.length} ${interaction.customId}`);
  }
  if (!interaction.isChatInputCommand()) return;
  switch (interaction.commandName) {
    case 'form':
      return interaction.showModal(modal as never);
    case 'wait':
      return interaction.deferReply();
    case 'read': {
      const { options } = interaction;
      const file = options.getAttachment('file', true);
      const more = `${options.getChannel('thread')?.name} ${options.getRole('role')?.name}`;
      return interaction.reply(`read: ${file.name} ${await textOf(file)} ${more}`);
    }
    case 'menus': {
      const [everyone] = interaction.guildId === null ? [] : [interaction.guildId];
      const menus = [
        { type: 6, custom_id: 'role', placeholder: 'A role' },
        { type: 8, custom_id: 'thread', placeholder: 'A thread', channel_types: [11] },
        { type: 7, custom_id: 'anyone', max_values: 2, default_values: [{ id: everyone, type: 'role' }] },
      ];
      const rows = menus.map((menu) => ({ type: 1, components: [menu] }));
      return interaction.reply({ content: 'menus', components: rows as never });
    }
    default: {
      const fields = [
        { name: 'Alleges', value: 'Elm Post', inline: true },
        { name: 'Denies', value: 'Nordkai', inline: true },
        { name: 'In full', value: 'Nordkai **denies** it.' },
      ];
      const image = { url: 'attachment://map.png' };
      const embed = { title: 'A row', color: 0x2560b8, fields, image, footer: { text: 'Elm Post, page 3' } };
      const button = { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }] };
      return interaction.reply({
        embeds: [embed],
        components: [button] as never,
        files: [
          new AttachmentBuilder(pixel, { name: 'map.png' }),
          new AttachmentBuilder(Buffer.from('all of it'), { name: 'all.txt' }),
        ],
      });
    }
  }
}

const small = smallBotPage({ registered, handle });
const { last } = small;
const paper = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('files in a modal, as many as it wants, and a channel of the kind that it wants', async () => {
  const { page, complaints } = small;
  await useCommand(page, 'form');
  const dialog = page.getByRole('dialog', { name: 'Files' });
  const papers = dialog.getByLabel('Papers (required)');
  await papers.setInputFiles([paper('a.txt', 'first')]);
  const where = dialog.getByLabel('Where (required)');
  expect(await where.locator('option').allTextContents()).toEqual(['Choose', '#general']);
  await where.selectOption('#general');
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'files');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  expect(await dialog.isVisible()).toBe(true);
  await papers.setInputFiles([paper('a.txt', 'first'), paper('b.txt', 'second')]);
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await last('got: a.txt,b.txt first,second #general');
  expect(complaints).toEqual([]);
});

test('a file, a thread and a role as options of a command', async () => {
  const { page } = small;
  await page.getByRole('textbox', { name: 'Message to' }).fill('/read');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: '/read' });
  await form.getByLabel('file').first().setInputFiles(paper('a.txt', 'first'));
  const thread = form.getByLabel('thread');
  expect(await thread.locator('option').allTextContents()).toEqual(['not set', '#about the story']);
  await thread.selectOption('#about the story');
  await form.getByLabel('role').selectOption('Moderators');
  await form.getByRole('button', { name: 'Send' }).click();
  await last('read: a.txt first about the story Moderators');
});

test('menus of roles, of channels of one kind, and of anyone, which begin with what the bot chose', async () => {
  const { page } = small;
  await useCommand(page, 'menus');
  const message = page.locator('article.bot').filter({ hasText: 'menus' });
  await message.getByRole('button', { name: 'A role' }).click();
  await page.getByRole('dialog').getByLabel('Moderators').check();
  await page.keyboard.press('Enter');
  await last('roles: Moderators');
  await message.getByRole('button', { name: 'A thread' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('label').allTextContents()).toEqual(['#about the story']);
  await dialog.getByLabel('#about the story').check();
  await page.keyboard.press('Enter');
  await last('chose: 1 thread');
  await message.getByRole('button', { name: '@everyone' }).click();
  expect(await dialog.getByLabel('@everyone').isChecked()).toBe(true);
  await dialog.getByLabel('Anna').check();
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await last('chose: 2 anyone');
});

test('an embed has its fields beside each other and its picture; other files stand apart', async () => {
  const { page, complaints } = small;
  await useCommand(page, 'embed');
  const message = page.locator('article.bot').last();
  const names = message.getByRole('term');
  expect(await names.allTextContents()).toEqual(['Alleges', 'Denies', 'In full']);
  const boxes = await Promise.all([0, 1, 2].map((at) => names.nth(at).boundingBox()));
  expect(boxes[0]!.y).toBe(boxes[1]!.y);
  expect(boxes[2]!.y).toBeGreaterThan(boxes[0]!.y);
  expect(await message.locator('img').count()).toBe(1);
  expect(await message.getByRole('link', { name: 'File: all.txt' }).count()).toBe(1);
  await message.getByRole('button', { name: 'More', exact: true }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'embed');
  expect(complaints).toEqual([]);
});

test.each([
  ['reduce', false],
  ['no-preference', true],
] as const)('with reduced motion nothing moves (%s)', async (reducedMotion, moves) => {
  const { page } = small;
  await page.emulateMedia({ reducedMotion });
  await useCommand(page, 'wait');
  await last('Dementi is thinking …');
  await page.locator('article.bot .more').last().click();
  await page.getByRole('menuitem').first().waitFor();
  const moving = await page.evaluate<number>(`[...document.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after'].map((part) => getComputedStyle(element, part))).filter((style) =>
    style.animationName !== 'none' || style.scrollBehavior === 'smooth' ||
    style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)).length`);
  const running = await page.evaluate<number>('document.getAnimations().length');
  expect([moving > 0, running > 0]).toEqual([moves, moves]);
});
