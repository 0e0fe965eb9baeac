import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** A WebSocket at this address comes by the same doors as any other request; whoever answers it may take it over. */
export function takeUpgrades({ server, routing }: FastifyInstance, address: string): void {
  Object.assign(server, { shouldUpgradeCallback: ({ url }: IncomingMessage) => url === address });
  server.on('upgrade', (request, socket: Socket, head) => {
    socket.on('error', () => socket.destroy());
    if (head.length > 0) socket.unshift(head);
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    // Answered as an ordinary request, which is a refusal.
    response.on('finish', () => socket.end());
    routing(request, response);
  });
}

/** From here on the socket is the answerer's. */
export function takeOver(reply: FastifyReply): Socket | null {
  const { raw } = reply;
  const { socket } = raw;
  if (reply.request.headers.upgrade?.toLowerCase() !== 'websocket' || !socket) return null;
  reply.hijack();
  raw.detachSocket(socket);
  return socket;
}
