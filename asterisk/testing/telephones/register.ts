import { play } from './sipp.ts';

/** The exchange (`127.9.9.1:5060`), and who one is there. */
export type Login = { exchange: string; user: string; password: string };

/** From a port beside the telephone's own, whose place it tells. Throws where the exchange does not take it. */
export async function register(address: string, { exchange, user, password }: Login): Promise<void> {
  const words = [exchange, '-m', '1', '-s', user, '-au', user, '-ap', password];
  const sipp = play({ scenario: 'registration', address, port: 5070, words });
  try {
    await sipp.happens(({ what }) => what === 'registered');
  } finally {
    await sipp.close();
  }
}
