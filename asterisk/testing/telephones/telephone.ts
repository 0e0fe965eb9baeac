import { type Login, register } from './register.ts';
import { type Happening, play } from './sipp.ts';
import { openVoice, type Voice } from './voice.ts';

/** A telephone that can be called, one call after the other: a contact's behind a carrier, or an operator's on a desk. */
export type Telephone = Pick<Voice, 'says' | 'hears' | 'presses' | 'keys'> & {
  /** Tells an exchange where it is to be found, as a desk telephone does. */
  registers(login: Login): Promise<void>;
  /** Comes back when the next call rings, with who it says it is, and whose number it was that was dialled. */
  rings(): Promise<{ from: string; asserted: string; dialled: string }>;
  answers(): Promise<void>;
  /** Refuses the call that rings. */
  isBusy(): void;
  /** Its network has had it ring for long enough. */
  isLeftAlone(): void;
  /** Once in a call. */
  holds(): Promise<void>;
  resumes(): Promise<void>;
  hangsUp(): Promise<void>;
  /** Comes back once the call is over, whoever ended it. */
  isLetGo(): Promise<void>;
  close(): Promise<void>;
};

export async function openTelephone(address: string): Promise<Telephone> {
  const { close, towards, port, ...voice } = await openVoice(address);
  const sipp = play({ scenario: 'telephone', address, words: ['-key', 'media', `${port}`] });
  let call: Happening | null = null;
  const rung = new Set<string>();
  const goOn = (method: 'MESSAGE' | 'PUBLISH' | 'NOTIFY') => sipp.nudge(call?.call ?? '', method);
  const comesTo = (what: string) => sipp.happens((one) => one.call === call?.call && one.what === what);
  return {
    ...voice,
    registers: (login) => register(address, login),
    rings: async () => {
      call = await sipp.happens((one) => one.what === 'rings' && !rung.has(one.call));
      rung.add(call.call);
      const told = await comesTo('is-told');
      const [dialled = '', ...asserted] = told.words;
      return { from: call.words.slice(2).join(' '), asserted: asserted.join(' '), dialled };
    },
    answers: async () => {
      goOn('MESSAGE');
      await comesTo('answered');
      towards(call!.words[0]!, Number(call!.words[1]));
    },
    isBusy: () => goOn('PUBLISH'),
    isLeftAlone: () => goOn('NOTIFY'),
    holds: async () => {
      goOn('PUBLISH');
      await comesTo('holds');
    },
    resumes: async () => {
      goOn('PUBLISH');
      await comesTo('resumes');
    },
    hangsUp: async () => {
      goOn('MESSAGE');
      await comesTo('ended');
    },
    isLetGo: async () => {
      await comesTo('ended');
    },
    close: async () => {
      close();
      await sipp.close();
    },
  };
}
