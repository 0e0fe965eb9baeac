import { createServer, type Server } from 'node:net';

/** A street of addresses of this machine on which nobody else lives, until it is closed. */
export type Street = {
  /** The next one of the lower half, for whoever can be reached. */
  address(): string;
  /** The next one of the upper half, where a carrier's callers come from. */
  caller(): string;
  /** All of these, as a network. */
  callers: string;
  close(): void;
};

/** Whoever holds the door (a port at its first address) has the street; two test files at once get two. */
export async function openStreet(): Promise<Street> {
  for (;;) {
    const street = `127.${between(1, 254)}.${between(0, 255)}`;
    const door = await openDoor(`${street}.1`);
    if (!door) continue;
    let [lower, upper] = [0, 0];
    return {
      address: () => `${street}.${++lower}`,
      caller: () => `${street}.${129 + (upper++ % 126)}`,
      callers: `${street}.128/25`,
      close: () => door.close(),
    };
  }
}

function between(first: number, last: number): number {
  return first + Math.floor(Math.random() * (last - first + 1));
}

function openDoor(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const door = createServer().unref();
    door.once('error', (failure: NodeJS.ErrnoException) =>
      failure.code === 'EADDRINUSE' ? resolve(null) : reject(failure),
    );
    door.listen({ host: address, port: 4999, exclusive: true }, () => resolve(door));
  });
}
