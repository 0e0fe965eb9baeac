import type { FastifyReply } from 'fastify';

/** `say` takes a message that is JSON already. */
export type Stream = {
  send(message: unknown): void;
  say(json: string): void;
  onClose(work: () => void): void;
  end(): void;
};

const heartbeatMs = 15_000;
// A reader that takes nothing for so long is cut off and comes back by itself, rather than fill this process's memory.
const mostWaitingBytes = 1_000_000;

/** A stream of server-sent events: one JSON message an event, and a heartbeat so that a dead connection is noticed. */
export function stream(reply: FastifyReply): Stream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    date: new Date().toUTCString(),
  });
  raw.write('retry: 500\n\n');
  const beating = setInterval(() => write(': still here\n\n'), heartbeatMs);
  raw.on('close', () => clearInterval(beating));
  const write = (text: string) => {
    if (raw.writableLength > mostWaitingBytes) raw.destroy();
    else raw.write(text);
  };
  return {
    send: (message) => write(`data: ${JSON.stringify(message)}\n\n`),
    say: (json) => write(`data: ${json}\n\n`),
    onClose: (work) => raw.on('close', work),
    end: () => raw.end(),
  };
}
