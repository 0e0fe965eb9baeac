import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../../asterisk/engine/start.ts';
import { folderOf } from '../../../../asterisk/packages/place.ts';
import { writeWav } from '../../../../asterisk/testing/sound/files.ts';
import { tone } from '../../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../../database/cast/index.ts';
import { raiseCast } from '../../../../database/cast/raise.ts';
import { admit, signIns } from '../../../../database/cast/sign-ins.ts';
import { setSound } from '../../../guidance/set-guidance.ts';
import * as hours from '../../../hours/store.ts';
import { buildHouse } from '../../../house.ts';
import * as lines from '../../../lines/store.ts';
import { type AgencyTx, inAgency, theHouse } from '../../../shell/agency.ts';
import type { Asker } from '../../../shell/ask.ts';
import { isConfigProblems, readConfig } from '../../../shell/config.ts';
import { scopeOf } from '../../../shell/http.ts';
import type { TestDatabase } from '../../../testing/database.ts';
import { allowed } from '../../../testing/examples.ts';
import { urlOf } from './engines.ts';
import { hears } from './heard.ts';

const { minato, sakura } = cast;
const scope = { as: 'staff', agency: minato.id, by: theHouse } as const;

type Place = { database: TestDatabase; folder: string; sounds: string; engines: readonly Engine[] };

/** みなと with さくら通販 on lines of Asterisk's, open around the clock. */
export async function openHouse(place: Place, driver: 'within' | 'apart') {
  const { database, folder } = place;
  const env = environmentOf(place);
  const config = readConfig({ ...env, ...(driver === 'apart' && { DENWABAN_ROLES: 'web,worker' }) });
  if (isConfigProblems(config)) throw new Error('the settings of the office are wrong');
  const house = await buildHouse({ config, ownerUrl: database.url, secret: database.secret });
  const { books } = house;
  const site = (await house.open()).replace('127.0.0.1', 'localhost');
  await raiseCast(books);
  const inside = <T>(work: (tx: AgencyTx) => Promise<T>) => inAgency(books, scope, work);
  await inside((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'asterisk' }));
  const opens = (when: keyof typeof weeks) =>
    inside((tx) => hours.save(tx, sakura.id, { week: weeks[when], holidays: 'as_weekday', exceptions: [] }));
  await opens('always');
  return {
    ...{ env, config, site, books, inside, opens, stop: house.stop },
    asManager: <T>(work: (tx: AgencyTx, asker: Asker) => Promise<T>) =>
      inAgency(books, scopeOf(manager), (tx) => work(tx, manager)),
    /** These of the staff may sign in with the demo's password. */
    admit: (...people: readonly { id: string }[]) => {
      const ids = people.map(({ id }) => id);
      return admit(
        books,
        house.signIn.createPerson,
        signIns.filter(({ person }) => ids.includes(person)),
      );
    },
    /** The waiting music is the client's own, and so long. */
    playsOwnMusic: async (seconds: number) => {
      const file = join(folder, 'own.wav');
      writeWav(file, tone(hears.music, seconds));
      const sent = { kind: 'waiting_music', name: 'own.wav', bytes: readFileSync(file) } as const;
      allowed((await setSound(books, scope, { client: sakura.id, line: null }, sent)) ?? 'done');
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

const manager: Asker = {
  as: 'staff',
  agency: minato.id,
  client: null,
  person: minato.staff.kato.id,
  role: 'manager',
};

function environmentOf({ database, folder, sounds, engines }: Place): Record<string, string> {
  return {
    ...{ PORT: '0', DATABASE_URL: database.url, DENWABAN_DATA: folder, DENWABAN_SECRET: database.secret },
    ...{ DENWABAN_LOG_LEVEL: 'error', DENWABAN_ASTERISK_SOUNDS: sounds },
    ...{ DENWABAN_SPEECH_FOLDER: folderOf('speech') },
    DENWABAN_ASTERISK_URL: engines.map(urlOf).join(),
  };
}

const allDay = [{ from: '00:00', to: '24:00' }];
const weekOf = (day: typeof allDay) => ({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
const weeks = { always: weekOf(allDay), never: weekOf([]) };
