import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Engine } from '../../engine/start.ts';
import { testEngine } from '../engine.ts';
import { openProgram, type Program } from '../program.ts';
import { energy, loudness } from '../sound/meter.ts';
import { tone } from '../sound/sound.ts';
import { openStreet } from '../street.ts';
import { ring } from './caller.ts';
import { openTelephone, type Telephone } from './telephone.ts';

describe.skipIf(!inject('telephones'))('an exchange with its telephones', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  test('a caller whom nobody takes hears why, and is let go', async () => {
    const caller = await house.ring();
    await caller.isAnswered();
    expect(energy(await caller.hears(2))).toBeGreaterThan(0.03);
    await caller.hangsUp();
    await caller.close();
  });
});
