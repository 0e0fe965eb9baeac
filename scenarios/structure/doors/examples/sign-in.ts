import { cast, demoPassword } from '../../../../database/cast/index.ts';
import { type Example, nothing } from './example.ts';

/** Of signing in, second factors, sessions, and who has seen what. */
export const ofSignIn: Record<string, Example> = {
  signIn: () => ({ body: { email: cast.minato.staff.suzuki.email, password: 'never-the-right-one' } }),
  signOut: nothing,
  signOutEverywhere: nothing,
  requestReset: () => ({ body: { email: 'nobody@example.jp' } }),
  setPassword: (_, of) => ({ body: { token: of.token.password, password: 'a-new-password' } }),
  getMe: nothing,
  enterCode: () => ({ body: { ticket: 'never-the-right-one', code: '123456' } }),
  passkeyOptions: () => ({ body: {} }),
  enterByPasskey: () => ({ body: { ticket: 'never-the-right-one', credential: { id: 'nobodys' } } }),
  getOwnSecurity: nothing,
  startAuthenticator: () => ({ body: { password: demoPassword, name: '社用端末' } }),
  confirmAuthenticator: (at) => ({ params: { id: at.factor.id }, body: { code: at.factor.code } }),
  startPasskey: () => ({ body: { password: demoPassword } }),
  addPasskey: (at) => ({ body: { ...at.passkey, name: '社用端末' } }),
  renameFactor: (at) => ({ params: { id: at.factor.id }, body: { name: '社用端末' } }),
  removeFactor: (at) => ({ params: { id: at.factor.id }, body: { password: demoPassword } }),
  renewRecoveryCodes: () => ({ body: { password: demoPassword } }),
  endSession: (at) => ({ params: { id: at.session } }),
  endOtherSessions: nothing,
  getSecurityPolicy: nothing,
  setSecurityPolicy: () => ({ body: { demand: 'off', idleMinutes: 60, mostHours: null, addresses: [] } }),
  resetStaffFactors: (at) => ({ params: { id: at.staff } }),
  resetContactFactors: (at) => ({ params: { id: at.enrolling } }),
  resetColleagueFactors: (at) => ({ params: { id: at.enrolling } }),
  listAccess: (_, of) => ({ query: { client: of.client } }),
  listOwnAccess: nothing,
};
