// `npm run bench:crash`: 200 rounds of kill -9 in the middle of saving. Ends with 1 if anything was lost.
import { crash } from '../tests/support/crash.ts';

const rounds = Number(process.argv[2] ?? 200);
const begun = performance.now();
const { acknowledged, lost, half, faults } = await crash(rounds);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(
  `${rounds} rounds in ${seconds} s: ${acknowledged} saves acknowledged, ${lost} lost, ${half} half`,
);
for (const fault of faults) console.log(fault);
if (lost > 0 || half > 0 || faults.length > 0) process.exitCode = 1;
