import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Endpoint } from '@denwaban/api/endpoint';
import type { House } from '@denwaban/server/house.ts';

export type Asked = {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: object | Buffer;
  /** Of a body that is bytes. */
  type?: string;
};

export type Answer = { status: number; type: string; body: string };

type From = { cookie?: string | null; origin?: string };

/** Asks an endpoint at the web server itself. An event stream is let go as soon as it has begun. */
export async function knock(
  { server }: House,
  endpoint: Endpoint,
  asked: Asked,
  { cookie, origin }: From,
): Promise<Answer> {
  const answer = await server.inject({
    method: endpoint.method,
    url: `/api${pathOf(endpoint.path, asked)}`,
    headers: {
      'accept-language': 'en',
      ...(cookie && { cookie }),
      ...(origin && { origin }),
      ...(Buffer.isBuffer(asked.body) && { 'content-type': asked.type ?? 'audio/webm' }),
    },
    ...(asked.body && { payload: asked.body }),
    // Of one address only so many may ask: these are asked from everywhere.
    remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
    payloadAsStream: true,
  });
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] as string;
  const stream = answer.stream();
  if (type === 'text/event-stream') stream.destroy();
  return { status: answer.statusCode, type, body: type === 'text/event-stream' ? '' : await text(stream) };
}

function pathOf(template: string, { params = {}, query = {} }: Asked): string {
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}
