import { Agent, request } from 'node:http';
import { demoPassword } from '../database/cast/index.ts';

export type Person = {
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Hears the live feed. */
  follow(hear: (hint: { word: string; id: string }) => void): void;
  leave(): void;
};

/** One person on one keep-alive connection of their own. */
export async function signIn(base: string, email: string): Promise<Person> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const feed = new Agent({ keepAlive: true, maxSockets: 1 });
  const answer = await send({ base, agent, method: 'POST', path: '/sign-in', body: { email, password: demoPassword } });
  const cookie = String(answer.cookies?.[0]).split(';')[0] as string;
  return {
    ask: async (method, path, body) => (await send({ base, agent, method, path, body, cookie })).json as never,
    follow: (hear) => follow({ base, agent: feed, cookie }, hear),
    leave: () => {
      agent.destroy();
      feed.destroy();
    },
  };
}

type Sending = { base: string; agent: Agent; method: string; path: string; body?: unknown; cookie?: string };

function send({
  base,
  agent,
  method,
  path,
  body,
  cookie = '',
}: Sending): Promise<{ json: unknown; cookies?: string[] }> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = text
    ? { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    : { cookie };
  return new Promise((resolve, reject) => {
    const asking = request(`${base}/api${path}`, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const answered = Buffer.concat(parts).toString();
        if ((answer.statusCode ?? 500) >= 400) reject(new Error(`${method} ${path}: ${answer.statusCode} ${answered}`));
        else resolve({ json: answered ? JSON.parse(answered) : null, cookies: answer.headers['set-cookie'] });
      });
    });
    asking.on('error', reject).end(text);
  });
}

type Following = { base: string; agent: Agent; cookie: string };

function follow({ base, agent, cookie }: Following, hear: (hint: { word: string; id: string }) => void): void {
  const asking = request(`${base}/api/live`, { agent, headers: { cookie } }, (answer) => {
    let rest = '';
    answer.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) hear(JSON.parse(line.slice(6)));
    });
  });
  asking.on('error', () => {}).end();
}
