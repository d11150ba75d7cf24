// Runs for ever, and has something to finish that never does.
import { stopOnSignal } from '../../src/bot/stop.ts';

stopOnSignal(() => {
  console.log('stopping');
  return new Promise(() => undefined);
});
setInterval(() => undefined, 60_000);
console.log('running');
