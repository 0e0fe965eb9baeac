// The line of a telephone in a browser. The engine is heard on this machine alone; what it and the telephone say to each other
// is passed on as it is, and nothing else of the engine can be reached this way.
import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** The page that is there, and the one that is just being loaded in its place. */
const mostOfOne = 2;

export type Lines = {
  /** Passes on until either side, or `stays`, ends it. A person's oldest makes room for a new one. */
  open(line: { person: string; socket: Socket; request: FastifyRequest; stays: () => Promise<boolean> }): void;
  closeAll(): void;
};

const lookEveryMs = 10_000;
const patienceMs = 2_000;

export function openLines(engines: readonly URL[]): Lines {
  const byPerson = new Map<string, Socket[]>();
  const leave = (person: string, socket: Socket) => {
    const others = (byPerson.get(person) ?? []).filter((each) => each !== socket);
    if (others.length > 0) byPerson.set(person, others);
    else byPerson.delete(person);
  };
  return {
    open: ({ person, socket, request, stays }) => {
      const before = byPerson.get(person) ?? [];
      for (const oldest of before.slice(0, before.length + 1 - mostOfOne)) oldest.destroy();
      byPerson.set(person, [...before, socket]);
      const looking = setInterval(async () => {
        if (!(await stays().catch(() => true))) socket.destroy();
      }, lookEveryMs);
      socket.on('close', () => {
        clearInterval(looking);
        leave(person, socket);
      });
      void passOn(socket, inTurn(engines, person), request);
    },
    closeAll: () => {
      for (const socket of [...byPerson.values()].flat()) socket.destroy();
    },
  };
}

/** Telephones are spread over the engines, and each has the same one first whenever it comes. */
function inTurn(engines: readonly URL[], person: string): URL[] {
  const first = createHash('sha256').update(person).digest().readUInt32BE() % engines.length;
  return [...engines.slice(first), ...engines.slice(0, first)];
}

async function passOn(socket: Socket, engines: readonly URL[], { headers }: FastifyRequest): Promise<void> {
  const engine = await firstThere(engines);
  if (!engine || socket.destroyed) {
    engine?.destroy();
    socket.destroy();
    return;
  }
  for (const [one, other] of [
    [socket, engine],
    [engine, socket],
  ] as const)
    one
      .setNoDelay()
      .on('error', () => one.destroy())
      .on('close', () => other.destroy());
  engine.write(greeting(headers['sec-websocket-key'] ?? ''));
  engine.pipe(socket);
  socket.pipe(engine);
}

async function firstThere(engines: readonly URL[]): Promise<Socket | null> {
  for (const { hostname, port } of engines) {
    const engine = connect({ host: hostname, port: Number(port), timeout: patienceMs });
    const isThere = await new Promise<boolean>((resolve) => {
      engine.once('connect', () => resolve(true));
      for (const sign of ['error', 'timeout']) engine.once(sign, () => resolve(false));
    });
    if (isThere) return engine.setTimeout(0);
    engine.destroy();
  }
  return null;
}

function greeting(key: string): string {
  const lines = [
    ...['GET /ws HTTP/1.1', 'Host: engine', 'Connection: Upgrade', 'Upgrade: websocket'],
    ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Protocol: sip', `Sec-WebSocket-Key: ${key}`],
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
