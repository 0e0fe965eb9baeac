import { connect, type Socket } from 'node:net';

/** Where one Asterisk's manager interface (AMI) is heard. */
export type ManagerAddress = { host: string; port: number; user: string; password: string };

export type Ami = {
  /** What is answered; null where there is no such channel any more, or nothing to be done to it. */
  act(action: string, values: Record<string, string>): Promise<Answer | null>;
  /** What is listed, one after the other; nothing, where there is none. */
  list(action: string, values?: Record<string, string>): Promise<readonly Answer[]>;
  close(): void;
};

type Answer = ReadonlyMap<string, string>;
type Line = { send(action: string, values: Record<string, string>): Promise<Answers>; socket: Socket };
/** The answer, and where it begins a list, what it listed. */
type Answers = readonly [Answer, ...Answer[]];

const patienceMs = 5_000;

/** Connects when it is first asked for something, and again when that connection is gone. */
export function openAmi(address: ManagerAddress): Ami {
  let line: Promise<Line> | null = null;
  const lineOpen = () => {
    line ??= logIn(address, () => {
      line = null;
    });
    return line;
  };
  return {
    act: async (action, values) => {
      const [answer] = await (await lineOpen()).send(action, values);
      return answer.get('Response') === 'Success' ? answer : null;
    },
    list: async (action, values = {}) => {
      const [, ...listed] = await (await lineOpen()).send(action, values);
      return listed;
    },
    close: () => void line?.then(({ socket }) => socket.destroy()).catch(() => {}),
  };
}

async function logIn({ host, port, user, password }: ManagerAddress, gone: () => void): Promise<Line> {
  const line = openLine(connect({ host, port }).unref(), gone);
  const [answer] = await line.send('Login', { Username: user, Secret: password, Events: 'off' });
  if (answer.get('Response') === 'Success') return line;
  line.socket.destroy();
  throw new Error('the telephone exchange does not let us manage it');
}

function openLine(socket: Socket, gone: () => void): Line {
  const waiting = new Map<string, (answer: Answer | Error) => void>();
  let last = 0;
  const end = () => {
    gone();
    for (const answered of waiting.values()) answered(new Error('the telephone exchange is gone'));
  };
  // What went wrong is followed by the close.
  socket.on('error', () => {}).on('close', end);
  hearAnswers(socket, (answer) => waiting.get(answer.get('ActionID') ?? '')?.(answer));
  const send: Line['send'] = (action, values) =>
    new Promise((resolve, reject) => {
      const id = `${++last}`;
      const patience = setTimeout(() => answered(new Error(`${action}: no answer`)), patienceMs);
      const heard: Answer[] = [];
      const answered = (answer: Answer | Error) => {
        if (!(answer instanceof Error)) heard.push(answer);
        if (!(answer instanceof Error) && isGoingOn(heard)) return;
        clearTimeout(patience);
        waiting.delete(id);
        if (answer instanceof Error) reject(answer);
        else resolve(heard as [Answer, ...Answer[]]);
      };
      waiting.set(id, answered);
      socket.write(written({ Action: action, ActionID: id, ...values }));
    });
  return { send, socket };
}

function isGoingOn(heard: readonly Answer[]): boolean {
  return heard[0]?.get('EventList') === 'start' && heard.at(-1)?.get('EventList') !== 'Complete';
}

/** Lines of `Key: value` up to an empty one; the greeting before the first is no such line. */
function hearAnswers(socket: Socket, hear: (answer: Answer) => void): void {
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    const answers = (heard + text).split('\r\n\r\n');
    heard = answers.pop() ?? '';
    for (const answer of answers)
      hear(new Map([...answer.matchAll(/^(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value])));
  });
}

function written(values: Record<string, string>): string {
  const lines = Object.entries(values).map(([key, value]) => {
    if (/[\r\n]/.test(value)) throw new Error(`${key} has a line break in it`);
    return `${key}: ${value}\r\n`;
  });
  return `${lines.join('')}\r\n`;
}
