import { checkIntake } from '@denwaban/domain/cases';
import { expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { chance } from '../chance.ts';
import { errand } from './index.ts';

test.each([cast.aoba, cast.sakura, cast.keyaki])(
  'whatever a caller of $name wants can be taken down as it is',
  (client) => {
    const luck = chance(7);
    for (let calls = 0; calls < 200; calls++) {
      const { outcome } = errand({ client, today: '2026-11-20', luck });
      if (outcome.is === 'message') expect(checkIntake(client.script.content, outcome.draft)).toEqual([]);
    }
  },
);

test('the same seed rings the same errands, and another seed others', () => {
  const from = (seed: number) => {
    const luck = chance(seed);
    return Array.from({ length: 20 }, () => errand({ client: cast.sakura, today: '2026-11-20', luck }));
  };
  expect(from(7)).toEqual(from(7));
  expect(from(7)).not.toEqual(from(8));
});
