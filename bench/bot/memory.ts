// Tells the bench that the bot is up, and later how much memory its process takes.
import process from 'node:process';

/** Bytes resident after a collection, each time that the bench asks. */
export function tellMemory(): void {
  process.on('message', (wish) => {
    if (wish === 'stop') process.exit();
    globalThis.gc?.();
    globalThis.gc?.();
    // Pages that were freed go back to the system a moment later.
    setTimeout(() => process.send?.(process.memoryUsage().rss), 3_000);
  });
  process.send?.('up');
}
