import type { FastifyReply } from 'fastify';

/** `type` is a media type; the name may be Japanese. */
export type File = { name: string; type: string; bytes: Buffer };

/** Answers with a file to be saved under its name, and to be kept by no cache on the way. */
export function sendFile(reply: FastifyReply, { name, type, bytes }: File): never {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(bytes) as never;
}
