import { expect, test } from 'vitest';
import { Refused, Unreachable } from '../../kit/ask/answer.ts';
import { carryPieces } from './pieces.ts';

const sound = (words: string) => new Blob([words]);

function carrying(failing: (n: number) => Error | undefined = () => undefined) {
  const kept: [part: string, piece: number, sound: string][] = [];
  let tries = 0;
  let parts = 0;
  const ended = { refused: false };
  const settled = Promise.withResolvers<void>();
  const pieces = carryPieces({
    begin: async () => `part ${++parts}`,
    keep: async (part, piece, blob) => {
      const failure = failing(tries++);
      if (failure) throw failure;
      kept.push([part, piece, await blob.text()]);
    },
    pause: async () => {},
    changed: () => pieces.waiting() === 0 && settled.resolve(),
    refused: () => {
      ended.refused = true;
      settled.resolve();
    },
  });
  return { pieces, kept, ended, settled: settled.promise };
}

test('pieces are kept in the order they came, in one part', async () => {
  const { pieces, kept, settled } = carrying();
  for (const words of ['one', 'two', 'three']) pieces.add(sound(words));
  await settled;
  expect(kept).toEqual([
    ['part 1', 0, 'one'],
    ['part 1', 1, 'two'],
    ['part 1', 2, 'three'],
  ]);
});

test('while the network is away pieces wait, and none is left out or doubled', async () => {
  const { pieces, kept, settled } = carrying((n) => (n < 5 ? new Unreachable('network') : undefined));
  for (const words of ['one', 'two']) pieces.add(sound(words));
  expect(pieces.waiting()).toBe(2);
  await settled;
  expect(kept.map(([, piece, words]) => [piece, words])).toEqual([
    [0, 'one'],
    [1, 'two'],
  ]);
});

test('a refusal ends the recording and is told', async () => {
  const refusal = new Refused({ refused: 'conflict', code: 'call_ended', message: '' });
  const { pieces, kept, ended, settled } = carrying((n) => (n === 1 ? refusal : undefined));
  for (const words of ['one', 'two', 'three']) pieces.add(sound(words));
  await settled;
  expect(kept).toHaveLength(1);
  expect(ended.refused).toBe(true);
});

test('an empty piece is no piece', async () => {
  const { pieces, kept, settled } = carrying();
  pieces.add(sound(''));
  pieces.add(sound('one'));
  await settled;
  expect(kept).toEqual([['part 1', 0, 'one']]);
});
