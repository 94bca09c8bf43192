// Preloaded into a server (`node --import`): at its end it writes what its main thread was busy with, one line of JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let cpu = process.threadCpuUsage();
  process.on('SIGUSR2', () => {
    const used = process.threadCpuUsage(cpu);
    const ms = (nanoseconds: number) => Math.round(nanoseconds / 10_000) / 100;
    const figures = {
      mainCpuMs: Math.round((used.user + used.system) / 1_000),
      delayP99Ms: ms(delay.percentile(99)),
      delayMaxMs: ms(delay.max),
    };
    process.stderr.write(`loop-delay ${JSON.stringify(figures)}\n`);
    delay.reset();
    cpu = process.threadCpuUsage();
  });
}
