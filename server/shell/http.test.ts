import { endpoint } from '@denwaban/api/endpoint';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { tell } from '../texts/tell.ts';
import { open } from './ask.ts';
import { bind } from './http.ts';

const booking = endpoint({
  name: 'book',
  method: 'POST',
  path: '/bookings',
  door: 'everybody',
  says: 'A made-up question.',
  body: z.object({ name: z.string().min(1).max(5), seats: z.number().int().max(9), day: z.iso.date() }),
  answer: z.object({ name: z.string() }),
});

const server = fastify();
const route = open(booking, async ({ body }) => ({ name: body.name, secret: 'not in the shape' }) as { name: string });
bind(server, [route], { books: {} as never, identify: async () => null, tell });
const book = (body: object) => server.inject({ method: 'POST', url: '/api/bookings', payload: body });

test.each([
  [{ seats: 2, day: '2026-11-20' }, 'name', 'required'],
  [{ name: '', seats: 2, day: '2026-11-20' }, 'name', 'required'],
  [{ name: '山本と申します', seats: 2, day: '2026-11-20' }, 'name', 'too_long'],
  [{ name: '山本', seats: 10, day: '2026-11-20' }, 'seats', 'out_of_range'],
  [{ name: '山本', seats: '2', day: '2026-11-20' }, 'seats', 'malformed'],
  [{ name: '山本', seats: 2, day: '11/20' }, 'day', 'malformed'],
])('%j is refused with the field %s named as %s', async (body, field, code) => {
  const answer = await book(body);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'incomplete_input', problems: [{ field, code }] });
});

test('what the shape does not name does not leave the building', async () => {
  const answer = await book({ name: '山本', seats: 2, day: '2026-11-20' });
  expect(answer.json()).toEqual({ name: '山本' });
});
