import type { Wall } from './walls.ts';

const homeless = /(?:^|\/)(utils?|helpers?|common|core|lib|services?|managers?|misc|shared)(?:\/|\.\w+$)/;

export const nameWalls: readonly Wall[] = [
  {
    says: 'a thing with no home is a word that has not been named: no utils, helpers, common, core, lib, services, managers',
    broken: (files) => files.filter(({ path }) => homeless.test(path)).map(({ path }) => `${path}:1 has no home`),
  },
];
