import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs one program in our place: it hears the signals we hear, we end as it ends, and if we are killed outright it notices
 * by the channel that closes (server/shell/launcher.ts).
 */
export function carry(program, words, options = {}) {
  // In a group of its own: a terminal sends Ctrl-C to every process of a group, npm passes it on as well, and a server
  // that hears it three times takes the second for "now, at once".
  const child = spawn(program, words, { ...options, detached: true, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  passOnSignals(child);
  stopWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** The same press of Ctrl-C comes twice, from the terminal and from npm. */
export function passOnSignals(child) {
  let last = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - last < 500) return;
      last = Date.now();
      child.kill(signal);
    });
  }
}

/** Killed outright, npm leaves us running, with nobody who could stop us. By hand (`nohup`) we may well outlive our parent. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1000).unref();
}
