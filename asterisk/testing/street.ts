import { createServer, type Server } from 'node:net';

/** A street of addresses of this machine on which nobody else lives: 127.x.y.1 and up, until it is closed. */
export type Street = { address(): string; close(): void };

/** Whoever holds the door (a port at its first address) has the street; two test files at once get two. */
export async function openStreet(): Promise<Street> {
  for (;;) {
    const street = `127.${between(1, 254)}.${between(0, 255)}`;
    const door = await listen(`${street}.1`);
    if (!door) continue;
    let last = 0;
    return { address: () => `${street}.${++last}`, close: () => door.close() };
  }
}

function between(first: number, last: number): number {
  return first + Math.floor(Math.random() * (last - first + 1));
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve) => {
    const door = createServer().unref();
    door.once('error', () => resolve(null));
    door.listen({ host: address, port: 9, exclusive: true }, () => resolve(door));
  });
}
