import { expect, test } from 'vitest';
import { type Ear, hears } from './live.ts';

const ears: Record<string, Ear> = {
  'the desk of 鈴木': { agency: 'a', as: 'desk', operator: 'suzuki' },
  'the desk of 高橋': { agency: 'a', as: 'desk', operator: 'takahashi' },
  'the board': { agency: 'a', as: 'board' },
  さくら通販: { agency: 'a', as: 'client', client: 'sakura' },
  'another agency’s board': { agency: 'b', as: 'board' },
};

test.each([
  [
    'a call offered to 鈴木',
    { agency: 'a', client: 'sakura', operator: 'suzuki' },
    ['the desk of 鈴木', 'the board', 'さくら通販'],
  ],
  [
    'a call that arrives',
    { agency: 'a', client: 'aoba', operator: '-' },
    ['the desk of 鈴木', 'the desk of 高橋', 'the board'],
  ],
  [
    'a change of staff',
    { agency: 'a', client: '-', operator: '-' },
    ['the desk of 鈴木', 'the desk of 高橋', 'the board'],
  ],
])('%s is heard by those it concerns', (_, concern, who) => {
  expect(Object.keys(ears).filter((name) => hears(ears[name] as Ear, concern))).toEqual(who);
});
