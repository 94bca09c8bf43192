// Loaded before a command that reads a hostile file: no connection leaves it, and at its end it says what it took.
import { writeSync } from 'node:fs';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

/** Open for the harness to read; one line of JSON, or nothing where the process was killed. */
const REPORT = 3;

let connections = 0;
net.Socket.prototype.connect = () => {
  connections += 1;
  throw new Error('a connection was opened');
};

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1_000_000;
    writeSync(REPORT, JSON.stringify({ megabytes: maxRSS / 1024, cpuSeconds, connections }));
  });
else
  process.on('exit', () => {
    if (connections > 0) throw new Error('a connection was opened');
  });
