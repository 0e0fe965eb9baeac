// Second factors begun and not finished, so that somebody may finish them.
import { getOwnSecurity, startAuthenticator, startPasskey } from '@denwaban/api/security';
import { getMe } from '@denwaban/api/signin';
import { codeAt, stepAt } from '@denwaban/server/signin/factors/totp.ts';
import { authenticator } from '@denwaban/server/testing/authenticator.ts';
import { demoPassword } from '../../../database/cast/index.ts';
import { signedIn } from '../../asking.ts';
import type { Company } from './company.ts';
import type { Place } from './place.ts';
import type { Here } from './town.ts';

export type Factors = Pick<Place, 'factor' | 'passkey' | 'session' | 'enrolling'>;

const password = demoPassword;

export async function factorsOf(
  { operatorEmail, portal, world }: Company,
  { person }: Pick<Here, 'person'>,
): Promise<Factors> {
  const [operator, contact] = [person(operatorEmail), person(portal)];
  const session = await anotherSession(world.wire, operatorEmail, operator);
  const { id, secret } = await operator.asks(startAuthenticator, { body: { password, name: 'スマートフォン' } });
  const code = codeAt(bytesOf(secret), stepAt(world.clock.now()));
  const { ticket, options } = await operator.asks(startPasskey, { body: { password } });
  const credential = authenticator('http://localhost:8484').makes(options);
  await contact.asks(startAuthenticator, { body: { password, name: 'スマートフォン' } });
  const { person: who } = await contact.asks(getMe);
  return { factor: { id, code }, passkey: { ticket, credential }, session, enrolling: who.id };
}

async function anotherSession(wire: Here['world']['wire'], email: string, operator: ReturnType<Here['person']>) {
  await operator.cookie();
  await signedIn(wire, async () => ({ email, password })).cookie();
  const { sessions } = await operator.asks(getOwnSecurity);
  return sessions.find(({ isThis }) => !isThis)?.id ?? '';
}

/** RFC 4648 section 6, back to bytes. */
function bytesOf(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
