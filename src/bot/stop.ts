// Stops on SIGTERM or SIGINT: what runs is finished, then the process ends. A second signal ends it at once.
import process from 'node:process';

/** Milliseconds that running answers may take; the process is gone within 8 s. */
const patience = 6_000;
const interrupted = 130;

/** Calls `finish` at the first signal and exits with 0 when it is done or takes too long. */
export function stopOnSignal(finish: () => Promise<void>, exit: (code: number) => void = process.exit): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return exit(interrupted);
    isStopping = true;
    const giveUp = setTimeout(() => exit(0), patience);
    await finish().catch(() => undefined);
    clearTimeout(giveUp);
    exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
