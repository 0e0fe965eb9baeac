// PostgreSQL's COPY over a connection of ours: whole tables as bytes, in the order they come, never held whole.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type pg from 'pg';

type Connection = {
  stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(bytes: Buffer): void;
  sendCopyFail(why: string): void;
  endCopyFrom(): void;
};

const gatherBytes = 65_536;

export type CopiedOut = { bytes: Readable; rows(): number };

/** `copy … to stdout`. The rows are counted when the bytes have ended. */
export function copyOut(client: pg.Client, text: string): CopiedOut {
  let stream: Socket;
  let rows = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  const bytes = new Readable({ read: () => stream?.resume() });
  const pass = () => {
    if (!bytes.push(Buffer.concat(waiting))) stream.pause();
    waiting = [];
    length = 0;
  };
  say(client, {
    submit: (connection: Connection) => {
      stream = connection.stream;
      connection.query(text);
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      // The library reads the next message into the same memory.
      waiting.push(Buffer.from(chunk));
      length += chunk.length;
      if (length >= gatherBytes) pass();
    },
    handleCommandComplete: (message: { text: string }) => {
      rows = rowsOf(message);
    },
    handleReadyForQuery: () => {
      if (length > 0) pass();
      stream.resume();
      bytes.push(null);
    },
    handleError: (failure: Error) => bytes.destroy(failure),
  });
  return { bytes, rows: () => rows };
}

export type CopyingIn = { write(bytes: Buffer): Promise<void>; end(): Promise<number> };

/** `copy … from stdin`. What is wrong with a row is thrown at the next write or at the end. */
export async function copyIn(client: pg.Client, text: string): Promise<CopyingIn> {
  const ready = Promise.withResolvers<Connection>();
  const done = Promise.withResolvers<number>();
  done.promise.catch(() => {});
  let failure: Error | null = null;
  let rows = 0;
  say(client, {
    submit: (connection: Connection) => connection.query(text),
    handleCopyInResponse: ready.resolve,
    handleCommandComplete: (message: { text: string }) => {
      rows = rowsOf(message);
    },
    handleReadyForQuery: () => done.resolve(rows),
    handleError: (error: Error) => {
      failure = error;
      ready.reject(error);
      done.reject(error);
    },
  });
  const connection = await ready.promise;
  return {
    write: async (bytes) => {
      if (failure) throw failure;
      connection.sendCopyFromChunk(bytes);
      if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, 'drain'), done.promise]);
    },
    end: () => {
      connection.endCopyFrom();
      return done.promise;
    },
  };
}

function rowsOf({ text }: { text: string }): number {
  return Number(text.replace('COPY ', ''));
}

/** The library hands a query that brings its own handlers the messages as they come. */
function say(client: pg.Client, query: object): void {
  client.query(query as pg.Submittable);
}
