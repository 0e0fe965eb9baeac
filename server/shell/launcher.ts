/**
 * bin/start.mjs holds a channel open to the server it started. When the launcher dies, even by kill -9, the channel closes,
 * and nobody is left who could stop this server from the keyboard: it stops by itself.
 */
export function whenLauncherGoes(stop: () => void): void {
  if (!process.connected) return;
  process.once('disconnect', stop);
  process.channel?.unref();
}
