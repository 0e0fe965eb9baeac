import { aoba } from './aoba.ts';
import { keyaki } from './keyaki.ts';
import type { CastAgency, CastClient } from './member.ts';
import { minato } from './minato.ts';
import { nagoya, sakuraya } from './nagoya.ts';
import { sakura } from './sakura.ts';

export type { CastAgency, CastClient, CastStaff } from './member.ts';

/** The demo agency みなと with its three clients, and the other agency with its one. */
export const cast = { minato, aoba, sakura, keyaki, nagoya, sakuraya };

export const agencies: readonly CastAgency[] = [minato, nagoya];
export const clients: readonly CastClient[] = [aoba, sakura, keyaki, sakuraya];

/** Everybody of the cast signs in with it. Ten characters and more, as the sign-in asks of everyone. */
export const demoPassword = 'denwaban-demo';
