// All of Discord's limits that the bot meets, and the bot's own, in one place. Pure.
// Source of Discord's: docs.discord.com/developers, "Components Reference", "Application Commands", "Messages".
// Lengths are compared in UTF-16 code units, which is never less than what Discord counts.

export const limits = {
  /** All text of a Components V2 message together, and the number of its components, nested ones included. */
  messageText: 4_000,
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  /** Of a menu or a form: the greyed text, an option's texts, a form's title and labels, and its text fields. */
  placeholder: 150,
  optionText: 100,
  formTitle: 45,
  formText: 4_000,
  customId: 100,
  linkUrl: 512,
  pictureDescription: 1_024,
  commandName: 32,
  description: 100,
  options: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commands: 100,
  /** Milliseconds until an interaction without an answer is lost, and until its token ends. */
  firstAnswer: 3_000,
  tokenLife: 15 * 60_000,

  /** The bot's own: facts on a page, next questions, echoed text, names in one sentence. */
  factsOnPage: 5,
  /** So many blocks, with buttons and menus, stay below 40 components. */
  blocksOnPage: 20,
  nextQuestions: 3,
  echo: 60,
  echoedNames: 3,
  listedNames: 6,
  /** Text (as sent) of a claim and all that stands beside it; above it, only the speakers beside it are named. */
  claimText: 2_800,
} as const;
