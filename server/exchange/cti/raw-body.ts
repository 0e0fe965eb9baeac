import { Readable } from 'node:stream';
import { deliverCti } from '@denwaban/api/cti';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const mostBytes = 20_000;
const bodies = new WeakMap<FastifyRequest, Buffer>();

/** A signature is of the bytes as sent: those of a PBX's delivery are kept beside what is read from them. */
export function keepRawBodies(server: FastifyInstance): void {
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (request.routeOptions.url !== `/api${deliverCti.path}`) return payload;
    const body = await gather(payload);
    bodies.set(request, body);
    return Object.assign(Readable.from(body.length > 0 ? [body] : []), { receivedEncodedLength: body.length });
  });
}

export function rawBodyOf(request: FastifyRequest): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0);
}

async function gather(payload: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of payload) {
    bytes += part.length;
    if (bytes > mostBytes) throw Object.assign(new Error('too long'), { statusCode: 413 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
