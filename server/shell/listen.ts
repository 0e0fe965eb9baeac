import pg from 'pg';
import { log } from './log.ts';

export type Listening = { stop(): Promise<void> };

/**
 * Hears a notification channel on a connection of its own, and comes back when the database does.
 * `again` is called after each (re)connection: whatever was missed meanwhile has to be fetched.
 */
export async function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  again: () => void,
): Promise<Listening> {
  let stopped = false;
  let current: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const connection = new pg.Client({ connectionString: url, keepAlive: true });
    connection.on('notification', (notice) => hear(notice.payload ?? ''));
    connection.on('error', (error) =>
      log.warn({ code: (error as { code?: string }).code }, `${channel}: connection lost`),
    );
    connection.on('end', () => void retry());
    await connection.connect();
    await connection.query(`listen ${channel}`);
    current = connection;
    again();
  };
  const retry = async (): Promise<void> => {
    if (stopped) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
    await connect().catch(() => undefined);
  };
  await connect();
  return {
    stop: async () => {
      stopped = true;
      await current?.end();
    },
  };
}
