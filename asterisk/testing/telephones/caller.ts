import { play } from './sipp.ts';
import { openVoice, type Voice } from './voice.ts';

/** Somebody who rings through a carrier. */
export type Caller = Pick<Voice, 'says' | 'hears' | 'presses' | 'keys'> & {
  /** Comes back once it rings at the other side. */
  isRinging(): Promise<void>;
  /** Comes back once somebody answered, who is heard from then on. Throws at once where the call is refused. */
  isAnswered(): Promise<void>;
  /** Hangs up, or gives up while it still rings. */
  hangsUp(): Promise<void>;
  /** Comes back once the call is over, whoever ended it. */
  isLetGo(): Promise<void>;
  close(): Promise<void>;
};

export type Ringing = {
  /** An address of the carrier's that no other call of the moment comes from. */
  at: string;
  /** The exchange, such as `127.9.9.1:5060`. */
  exchange: string;
  from: string;
  to: string;
  /** Such as `Diversion: <sip:0312345678@carrier>`. */
  headers?: readonly string[];
};

export async function ring({ at, exchange, from, to, headers = [] }: Ringing): Promise<Caller> {
  const { close, towards, port, ...voice } = await openVoice(at);
  const keys = { from, to, media: `${port}`, headers: headers.map((header) => `\r\n${header}`).join('') };
  const words = Object.entries(keys).flatMap(([key, value]) => ['-key', key, value]);
  const sipp = play({ scenario: 'caller', address: at, words: [exchange, '-m', '1', ...words] });
  return {
    ...voice,
    isRinging: async () => {
      await sipp.happens(({ what }) => what === 'rings');
    },
    isAnswered: async () => {
      const { words } = await sipp.happens(({ what }) => what === 'answered');
      towards(words[0]!, Number(words[1]));
    },
    hangsUp: async () => {
      const { call } = await sipp.happens(({ what }) => what === 'rings' || what === 'answered');
      sipp.nudge(call, 'MESSAGE');
      await sipp.happens(({ what }) => what === 'ended');
    },
    isLetGo: async () => {
      await sipp.happens(({ what }) => what === 'ended');
    },
    close: async () => {
      close();
      await sipp.close();
    },
  };
}
