// `npm run bench:bot`: the bot beside a bare discord.js bot that answers "ok", on one local Discord, in one run:
// how many `/who-denied` a second, 20 at a time, and the memory at rest. Each bot is a process of its own. A third one, as
// bare, sends what ours answered as a constant: what its answers cost besides being sent.
import { fork } from 'node:child_process';
import path from 'node:path';
import { type LocalDiscord, startLocalDiscord } from '../playground/discord/local-discord.ts';

const atATime = 20;
const warmUp = 400;
const counted = 800;
const rounds = 11;
/** The flag of `npm start`. */
const flags = { ours: ['--liftoff-only'], bare: [] };
/** What fair use lets one person ask in ten seconds. */
const asksEach = 5;

type Kind = 'ours' | 'bare';

interface Running {
  /** What it answered last, as JSON. */
  answer(): string;
  /** Answers a second. */
  round(count: number): Promise<number>;
  /** Bytes of the process at rest, after a collection. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a bot on a local Discord of its own, so that neither sees what the other is sent. */
async function start(kind: Kind, answer = '"ok"'): Promise<Running> {
  const discord = await startLocalDiscord();
  const guild = discord.addGuild({ name: 'Bench' });
  const newMember = (at: number) => {
    const person = discord.addPerson({ name: `Person ${at}`, locale: at % 2 === 0 ? 'de' : 'en-GB' });
    discord.join(guild, person);
    return person;
  };
  const channel = discord.addChannel(guild);
  const child = fork(path.join(import.meta.dirname, 'bot', `${kind}.ts`), [], {
    execArgv: [...process.execArgv, ...flags[kind], '--expose-gc', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, ANSWER: answer },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const heard = () => new Promise<unknown>((resolve) => child.once('message', resolve));
  await heard();
  let last: unknown;
  return {
    answer: () => JSON.stringify(last),
    async round(count) {
      const members = Array.from({ length: Math.ceil(count / asksEach) }, (_, at) => newMember(at));
      let next = 0;
      const begun = performance.now();
      const ask = async () => {
        while (next < count) {
          const person = members[next % members.length];
          next += 1;
          const answer = await person?.command('who-denied', {}, { in: channel });
          if (answer?.kind !== 'message' || answer.message.ephemeral) throw new Error('no answer for all');
        }
      };
      await Promise.all(Array.from({ length: atATime }, ask));
      const rate = (count / (performance.now() - begun)) * 1_000;
      last = bodyOf(discord.requests.at(-1));
      // What was said is of no use to the next round, and searching it would slow that down.
      discord.world.messages.clear();
      discord.world.interactions.clear();
      discord.world.interactionsByToken.clear();
      discord.requests.length = 0;
      return rate;
    },
    async memory() {
      const told = heard();
      child.send('memory');
      return Number(await told);
    },
    async stop() {
      child.send('stop');
      await discord.close();
    },
  };
}

const ours = await start('ours');
const bare = await start('bare');
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const atRest = { ours: await ours.memory(), bare: await bare.memory() };
await ours.round(warmUp);
await bare.round(warmUp);
const constant = await start('bare', ours.answer());
await constant.round(warmUp);
const ratios: number[] = [];
const besides: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  // One after the other, so that a busy machine slows all.
  const rates = {
    ours: await ours.round(counted),
    bare: await bare.round(counted),
    constant: await constant.round(counted),
  };
  ratios.push(rates.ours / rates.bare);
  besides.push(rates.ours / rates.constant);
  console.log(
    `round ${round}: ${rates.ours.toFixed(0)} answers a second, bare ${rates.bare.toFixed(0)}: ${ratios.at(-1)?.toFixed(2)}; our answer as a constant ${rates.constant.toFixed(0)}: ${besides.at(-1)?.toFixed(2)}`,
  );
}
const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
console.log(`throughput beside a bare bot, median: ${median(ratios).toFixed(2)} (wanted: at least 0.85)`);
console.log(`beside one that sends our answer as a constant, median: ${median(besides).toFixed(2)}`);
console.log(
  `memory at rest: ${megabytes(atRest.ours)} MiB, bare ${megabytes(atRest.bare)} MiB: ${megabytes(atRest.ours - atRest.bare)} more (wanted: at most 30)`,
);
const after = { ours: await ours.memory(), bare: await bare.memory() };
console.log(`memory after it: ${megabytes(after.ours)} MiB, bare ${megabytes(after.bare)} MiB`);
await Promise.all([ours.stop(), bare.stop(), constant.stop()]);

/** What a callback said. */
function bodyOf(request: LocalDiscord['requests'][number] | undefined): unknown {
  const { body } = request ?? {};
  return typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
}
