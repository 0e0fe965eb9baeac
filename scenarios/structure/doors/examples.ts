// How each endpoint is asked: about what its path names, `at` one place, with what its query and body name, `of` another.
import { emptyDraft } from '@denwaban/domain/cases';
import { blankSheet } from '@denwaban/domain/hearings';
import { starterContent } from '@denwaban/domain/scripts';
import { usualPolicy } from '@denwaban/domain/tasks';
import { wavOf } from '@denwaban/server/testing/wav.ts';
import { cast, demoPassword } from '../../../database/cast/index.ts';
import { ofSakura } from '../../../database/cast/lookups.ts';
import { aobaReservations, sakuraOrders, sakurayaOrders } from '../../../database/cast/order-files.ts';
import { ofBroughtIn } from './brought-in.ts';
import { aChange, aRoster } from './changes.ts';
import { ofKeeping } from './keeping.ts';
import type { Asked } from './knock.ts';
import { messageFor } from './message.ts';
import { aNotice, aQuote, aRecord, aSuspicion } from './newcomer.ts';
import { asking } from './notices.ts';
import { ofNumbers } from './numbers.ts';
import { ofOverflow } from './overflow.ts';
import type { Place } from './place.ts';
import { ofRecordings } from './records.ts';
import { ofReports } from './reports.ts';

export type Example = (at: Place, of: Place) => Asked;

const nothing: Example = () => ({});
const company: Example = (at) => ({ params: { client: at.client } });
const presence = { state: 'out', until: null };

const details = {
  code: 'hinode',
  name: '日の出商会',
  reading: 'ヒノデショウカイ',
  colour: 'olive',
  callerNoun: 'お客様',
};

const person = {
  name: '日野 光',
  reading: 'ヒノ ヒカル',
  email: 'hino@example.jp',
  phone: '03-1234-5678',
  order: 9,
  takesComplaints: false,
  role: 'staff',
};

function orderFile({ client }: Pick<Place, 'client'>) {
  return { body: Buffer.from(ordersOf(client)), type: 'text/csv' };
}

const music = {
  body: wavOf({ rate: 8_000, bits: 16, sides: 1, hertz: 440, seconds: 0.1 }),
  type: 'audio/wav',
};

function ordersOf(client: string): string {
  if (client === cast.aoba.id) return aobaReservations('2026-11-20');
  return client === cast.sakuraya.id ? sakurayaOrders() : sakuraOrders('2026-11-20');
}

const draft = messageFor(cast.sakura.script.content, {
  name: '日野 光',
  reading: 'ヒノ ヒカル',
  phone: '090-1234-5678',
  summary: 'お問い合わせ',
});

const { order: _, ...ownPerson } = person;
const rosterOf = (contact: string) => ({
  ...aRoster,
  holidays: [{ from: '18:00', to: '09:00', contacts: [contact] }],
});

const pdf = { body: Buffer.from('%PDF-1.7 one page'), type: 'application/pdf' };
const answerFile = { body: Buffer.from('質問,回答\n送料は,660円です\n'), type: 'text/csv' };

const assessment = {
  ...{ severity: 'fault', safety: 'none', complexity: 'clear' },
  ...{ impact: 'caller_only', immediateAction: 'not_needed' },
} as const;
const response = { decision: 'granted', correction: '交換いたします', prevention: '検品を増やします' };

const answeredDays = [
  { date: '2026-12-30', is: 'closed' },
  { date: '2026-12-31', is: 'usual' },
] as const;

const manual = starterContent('日の出商会', 'ヒノデショウカイ');

/** By the endpoint's name. A new endpoint is asked here as well, or nobody knows whom it lets in. */
export const examples: Record<string, Example> = {
  ...ofKeeping,
  ...ofNumbers,
  ...ofOverflow,
  ...ofBroughtIn,
  ...ofRecordings,
  ...ofReports,
  search: (_, of) => ({ query: { q: 'お問い合わせ', client: of.client } }),
  listExports: nothing,
  askExport: (_, of) => ({ body: { kind: 'cases', format: 'csv', filters: { client: of.client } } }),
  fetchExport: (at) => ({ params: { id: at.export } }),
  clearExport: (at) => ({ params: { id: at.export } }),
  findNames: () => ({ query: { q: '田' } }),
  listViews: nothing,
  keepView: () => ({ body: { name: '未対応のクレーム', address: '/cases?kind=complaint' } }),
  removeView: (at) => ({ params: { id: at.view } }),
  getFigures: (_, of) => ({ query: { client: of.client } }),
  searchOwn: () => ({ query: { q: 'お問い合わせ' } }),
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

  listStaff: nothing,
  inviteStaff: () => ({
    body: { email: 'hino@example.jp', legalName: '日野 光', businessName: '日野', role: 'operator' },
  }),
  changeStaff: (at) => ({
    params: { id: at.staff },
    body: { businessName: '日野', role: 'operator', state: 'active' },
  }),
  setGrants: (at, of) => ({ params: { id: at.staff }, body: { clients: [of.client] } }),

  listClients: nothing,
  getClient: company,
  addClient: () => ({ body: details }),
  editClient: (at) => ({ params: { client: at.client }, body: details }),
  getCompany: nothing,

  listJourneys: nothing,
  getJourney: company,
  moveJourney: (at) => ({ params: { client: at.comer.client }, body: { to: 'quoted' } }),
  planJourney: (at) => ({ params: { client: at.client }, body: { inCharge: null, wantedFrom: null, next: null } }),
  quoteJourney: (at) => ({ params: { client: at.client }, body: aQuote }),
  noteOnJourney: (at) => ({ params: { client: at.client }, body: { words: '商談' } }),
  dropJourney: (at) => ({ params: { client: at.comer.client }, body: { why: '他社に決定' } }),
  tickTestCall: (at, of) => ({ params: { client: at.comer.client }, body: { tick: 'reached', call: of.comer.call } }),
  goLive: (at) => ({ params: { client: at.comer.client } }),
  giveNotice: (at) => ({ params: { client: at.client }, body: aNotice }),
  withdrawNotice: (at) => ({ params: { client: at.goer.client } }),
  watchForwarding: (at) => ({ params: { client: at.goer.client } }),
  confirmForwardingOff: (at) => ({ params: { client: at.goer.client }, body: { words: '携帯から' } }),
  handOverMatters: (at) => ({ params: { client: at.goer.client }, body: { words: '総務へ' } }),
  handArchive: (at, of) => ({
    params: { client: at.goer.client },
    body: { archive: of.goer.archive, words: '総務へ' },
  }),
  noteDeletion: (at, of) => ({ params: { client: at.goer.client }, body: { certificate: of.goer.certificate } }),

  getHearing: company,
  saveHearing: (at) => ({ params: { client: at.client }, body: { sheet: blankSheet, revision: 1 } }),
  askForHearing: (at) => ({ params: { client: at.client }, body: {} }),
  endHearingLink: company,
  previewFilling: company,
  fillIn: (at) => ({ params: { client: at.comer.client }, body: { seen: at.comer.seen } }),
  openHearing: (at) => ({ params: { token: at.token.hearing } }),
  saveHearingByLink: (at) => ({ params: { token: at.token.hearing }, body: { sheet: blankSheet, revision: 1 } }),
  submitHearing: (at) => ({ params: { token: at.token.hearing }, body: { revision: 1 } }),

  getVerifications: company,
  writeVerification: (at) => ({ params: { client: at.client }, body: { record: aRecord, revision: 1 } }),
  completeVerification: (at) => ({ params: { client: at.client }, body: { revision: 1 } }),
  exemptFromVerification: (at) => ({ params: { client: at.client }, body: { reason: '代行会社名で応対' } }),
  endExemption: company,
  addVerificationFile: (at) => ({ params: { client: at.client }, query: { title: '免許証' }, ...pdf }),
  openVerificationFile: (at) => ({ params: { id: at.paper } }),
  noteSuspicion: (at) => ({ params: { client: at.client }, body: aSuspicion }),

  addContact: (at) => ({ params: { client: at.client }, body: person }),
  editContact: (at) => ({ params: { id: at.contact }, body: person }),
  addOwnContact: () => ({ body: ownPerson }),
  editOwnContact: (at) => ({ params: { id: at.contact }, body: ownPerson }),
  orderOwnContacts: (_, of) => ({ body: { contacts: [...of.contacts].reverse() } }),
  getRoster: company,
  setRoster: (at, of) => ({ params: { client: at.client }, body: rosterOf(of.contact) }),
  getOwnRoster: nothing,
  setOwnRoster: (_, of) => ({ body: rosterOf(of.contact) }),
  listChanges: (_, of) => ({ query: { client: of.client } }),
  getChange: (at) => ({ params: { id: at.change } }),
  acceptChange: (at) => ({ params: { id: at.change }, body: {} }),
  returnChange: (at) => ({ params: { id: at.change }, body: { words: '来月からお願いします' } }),
  scheduleChange: (at) => ({ params: { client: at.client }, body: aChange }),
  listOwnChanges: nothing,
  proposeChange: () => ({ body: aChange }),
  withdrawChange: (at) => ({ params: { id: at.change } }),
  listImports: nothing,
  sendImport: (_, of) => ({ query: { kind: 'faq', client: of.client, name: '想定問答.csv' }, ...answerFile }),
  getImport: (at) => ({ params: { id: at.import } }),
  matchImport: (at) => ({
    params: { id: at.import },
    body: { places: { client: '会社コード', name: '氏名', reading: 'フリガナ' } },
  }),
  listImportRows: (at) => ({ params: { id: at.import } }),
  takeImport: (at) => ({ params: { id: at.import }, body: { which: 'good' } }),
  undoImport: (at) => ({ params: { id: at.importTaken } }),
  discardImport: (at) => ({ params: { id: at.import } }),
  rowsToMend: (at) => ({ params: { id: at.import } }),
  importTemplate: () => ({ params: { kind: 'clients' } }),
  inviteContact: (at) => ({ params: { id: at.invitee } }),
  inviteColleague: (at) => ({ params: { id: at.invitee } }),
  setOwnPresence: () => ({ body: presence }),
  setColleaguePresence: (at) => ({ params: { id: at.contact }, body: presence }),

  findPlaces: () => ({ params: { code: '150-0002' } }),

  getOwnHours: nothing,
  switchOver: () => ({ body: { taking: 'calls', until: '2026-11-20T12:00:00Z' } }),
  switchBack: nothing,

  addLine: (at) => ({
    params: { client: at.client },
    body: { kind: 'button', label: '予備の通話ボタン', number: null },
  }),
  listNumberWays: () => ({}),
  editLine: (at) => ({ params: { id: at.button }, body: { label: '通話ボタン', number: null, state: 'open' } }),

  getHours: company,
  setHours: (at) => ({ params: { client: at.client }, body: cast.sakura.hours }),
  getGuidance: company,
  setGuidance: (at, of) => ({
    params: { client: at.client },
    body: { kind: 'welcome', line: of.number, text: 'お電話ありがとうございます。' },
  }),
  sendGuidance: (at, of) => ({
    params: { client: at.client, kind: 'waiting_music' },
    query: { name: '保留音.wav', line: of.number },
    ...music,
  }),
  listenToGuidance: (at, of) => ({ params: { client: at.client, kind: 'welcome' }, query: { line: of.number } }),
  getHouseGuidance: () => ({}),
  setHouseGuidance: () => ({ body: { kind: 'closed', text: '{社名}は、ただいま受付時間外でございます。' } }),
  sendHouseGuidance: () => ({ params: { kind: 'waiting_music' }, query: { name: '保留音.wav' }, ...music }),
  listenToHouseGuidance: () => ({ params: { kind: 'closed' } }),
  setVoicemail: (at) => ({ params: { id: at.number }, body: { seconds: null } }),
  previewHours: (at) => ({ params: { client: at.client }, query: { at: '2026-11-21T03:00:00Z' } }),

  listVersions: company,
  getVersion: (at) => ({ params: { id: at.version } }),
  getChanges: (at, of) => ({ params: { id: at.version }, query: { against: of.version } }),
  saveScriptDraft: (at) => ({ params: { client: at.client }, body: { content: manual, revision: 1 } }),
  discardDraft: company,
  publishScript: (at) => ({ params: { client: at.client }, body: {} }),
  recallScript: company,
  restoreScript: (at) => ({ params: { id: at.oldVersion }, body: {} }),
  listProposals: (_, of) => ({ query: { client: of.client } }),
  getProposal: (at) => ({ params: { id: at.proposal } }),
  acceptProposal: (at) => ({ params: { id: at.proposal }, body: {} }),
  returnProposal: (at) => ({ params: { id: at.proposal }, body: { words: '確認のうえ、あらためてご提案ください。' } }),
  getOwnManual: nothing,
  getOwnProposal: (at) => ({ params: { id: at.proposal } }),
  saveOwnCopy: () => ({ body: { content: manual, revision: 0 } }),
  discardOwnCopy: nothing,
  listDocuments: company,
  listOwnDocuments: nothing,
  addDocument: (at) => ({ params: { client: at.client }, query: { title: '取扱説明書' }, ...pdf }),
  offerDocument: () => ({ query: { title: '取扱説明書' }, ...pdf }),
  editDocument: (at) => ({ params: { id: at.document }, body: { title: 'カタログ', product: '', faq: [] } }),
  shelveDocument: (at) => ({ params: { id: at.document } }),
  withdrawDocument: (at) => ({ params: { id: at.document } }),
  openDocument: (at) => ({ params: { id: at.document } }),
  openOwnDocument: (at) => ({ params: { id: at.document } }),
  listTrades: nothing,
  startManual: (at) => ({ params: { client: at.client }, body: { trade: 'salon', told: {}, revision: 1 } }),
  listLacks: (at) => ({ params: { client: at.client }, query: { trade: 'salon' } }),
  listUnread: nothing,
  confirmReading: (at) => ({ params: { id: at.version } }),
  listReadings: (at) => ({ params: { id: at.version } }),
  noteGap: (at) => ({ params: { id: at.call.talking }, body: { searched: '領収書' } }),
  listGaps: company,
  listOwnGaps: nothing,
  importIntoDraft: (at) => ({ params: { client: at.client }, query: { kind: 'faq', save: 'true' }, ...answerFile }),
  importIntoOwnCopy: () => ({ query: { kind: 'faq' }, ...answerFile }),
  proposeOwnCopy: () => ({ body: { words: '受付時間を変えました。' } }),

  listContracts: company,
  agreeContract: (at) => ({
    params: { client: at.client },
    body: { effectiveFrom: '2027-01-01', terms: { ...cast.sakura.contract, endings: undefined } },
  }),

  getBoard: nothing,
  changeReadiness: () => ({ body: { readiness: 'available' } }),

  getDesk: nothing,
  getCall: (at) => ({ params: { id: at.call.unfinished } }),
  listCalls: (_, of) => ({ query: { client: of.client } }),
  answerCall: (at, of) => ({ params: { id: at.call.offered }, body: { offer: of.offer } }),
  declineCall: (at, of) => ({ params: { id: at.call.offered }, body: { offer: of.offer } }),
  holdCall: (at) => ({ params: { id: at.call.talking } }),
  resumeCall: (at) => ({ params: { id: at.call.held } }),
  hangUp: (at) => ({ params: { id: at.call.talking } }),
  disposeCall: (at) => ({ params: { id: at.call.wrapUp }, body: { disposition: 'silent' } }),
  finishWrapUp: (at) => ({ params: { id: at.call.wrapUp } }),
  saveDraft: (at, of) => ({
    params: { id: at.call.unfinished },
    body: { draft: { ...emptyDraft(), addressee: of.contact }, revision: 1 },
  }),

  listManualClients: nothing,
  getTelephone: nothing,
  putDownTelephone: nothing,
  telephoneLine: nothing,
  leaveTelephone: (at) => ({ params: { id: at.call.talking }, query: { taken: '2026-11-20T01:00:00.000Z' } }),
  ringTelephone: (at) => ({ params: { id: at.call.talking } }),
  takeTelephone: () => ({ body: { kind: 'desk' } }),
  enterCallAfterwards: (at) => ({
    body: { client: at.client, from: '非通知', beganAt: '2026-11-20T09:00', endedAt: '2026-11-20T09:05' },
  }),
  takeCallByHand: (at) => ({ body: { client: at.client, from: '非通知' } }),
  listCti: nothing,
  addCti: () => ({ body: { name: '支店のPBX' } }),
  editCti: (at) => ({ params: { id: at.cti }, body: { name: '支店のPBX', state: 'closed' } }),
  renewCtiSecret: (at) => ({ params: { id: at.cti }, body: { before: 'holds_a_day' } }),
  setCtiExtensions: (at, of) => ({
    params: { id: at.cti },
    body: { extensions: [{ extension: '201', staff: of.staff }] },
  }),
  listCtiDeliveries: (at) => ({ params: { id: at.cti } }),
  deliverCti: (at) => ({
    params: { agency: cast.minato.id, connection: at.cti },
    body: { call: 'pbx-1', fact: 'ring', from: '09012345678', to: '0312341020', extension: '201' },
  }),

  openCase: (_, of) => ({ body: { call: of.call.talking, draft } }),
  joinCase: (at, of) => ({ params: { id: at.case.open }, body: { call: of.call.talking } }),
  listCases: (_, of) => ({ query: { client: of.client, state: 'all' } }),
  getCase: (at) => ({ params: { id: at.case.open } }),
  closeCase: (at) => ({ params: { id: at.complaint.responded } }),
  reopenCase: (at) => ({ params: { id: at.case.closed } }),

  relationsOfCase: (at) => ({ params: { id: at.case.open } }),
  linkCases: (at, of) => ({ params: { id: at.case.open }, body: { other: of.complaint.received } }),
  unlinkCases: (at) => ({ params: { id: at.link } }),
  mergeCases: (at, of) => ({ params: { id: at.complaint.received }, body: { swallowed: of.case.otherOpen } }),
  splitCases: (at) => ({ params: { id: at.swallowedCase } }),
  splitOffCall: (at, of) => ({
    params: { id: at.case.open },
    body: { call: of.callOfCase, kind: 'inquiry', summary: '別のお問い合わせ' },
  }),

  acknowledgeComplaint: (at) => ({ params: { id: at.complaint.received }, body: { how: 'by_phone' } }),
  assessComplaint: (at) => ({ params: { id: at.complaint.received }, body: { assessment } }),
  proceedWithComplaint: (at) => ({ params: { id: at.complaint.responded }, body: { to: 'investigating' } }),
  respondToComplaint: (at) => ({ params: { id: at.complaint.responded }, body: response }),
  tellDecision: (at) => ({ params: { id: at.complaint.responded } }),
  noteRefusal: (at) => ({ params: { id: at.complaint.told }, body: { toldOf: ['consumer_centre'] } }),
  noteExternal: (at) => ({ params: { id: at.complaint.refused }, body: { body: '消費生活センター' } }),
  askClosing: (at) => ({ params: { id: at.complaint.responded }, body: { ending: 'at_once' } }),
  returnClosing: (at) => ({ params: { id: at.complaint.refused }, body: { why: '記録が足りません' } }),
  closeComplaint: (at) => ({ params: { id: at.complaint.responded }, body: { ending: 'at_once' } }),
  dedicateComplaint: (at, of) => ({
    params: { id: at.complaint.received },
    body: { owner: { staff: of.staff, limitYen: 3000 } },
  }),
  nameConcerned: (at, of) => ({ params: { id: at.complaint.ofOperator }, body: { operator: of.staff } }),
  getOwnComplaint: (at) => ({ params: { id: at.complaint.received } }),
  lookIntoOwnComplaint: (at) => ({ params: { id: at.complaint.responded }, body: {} }),
  respondToOwnComplaint: (at) => ({ params: { id: at.complaint.responded }, body: response }),
  closeOwnComplaint: (at) => ({ params: { id: at.complaint.responded }, body: { ending: 'at_once' } }),
  reopenOwnComplaint: (at) => ({ params: { id: at.complaint.closed } }),
  makePromise: (at) => ({
    params: { id: at.complaint.received },
    body: { what: '確認のご連絡', by: 'agency', until: '2099-01-01T12:00' },
  }),
  listPromises: (_, of) => ({ query: { client: of.client } }),
  settlePromise: (at) => ({ params: { id: at.promise }, body: { result: 'kept' } }),
  settleOwnPromise: (at) => ({ params: { id: at.promise }, body: { result: 'kept' } }),

  listChecks: nothing,
  getCheck: (at) => ({ params: { id: at.check } }),
  passCheck: (at) => ({ params: { id: at.check } }),
  getCheckPolicies: nothing,
  setCheckPolicy: () => ({ body: { trainees: false, complaints: false, minutes: 5 } }),
  setClientCheckPolicy: (at) => ({ params: { client: at.client }, body: { policy: null } }),
  setTraining: (at) => ({ params: { id: at.staff }, body: { trainee: false } }),
  correctCase: (at, of) => ({
    params: { id: at.case.open },
    body: { typed: { summary: '直したご用件' }, why: 'other', words: '確認のうえ', remark: of.remark },
  }),
  listRemarks: (_, of) => ({ query: { client: of.client } }),
  takeRemark: (at) => ({ params: { id: at.remark } }),
  settleRemark: (at) => ({ params: { id: at.remark }, body: { outcome: 'no_error', words: '聞き直しました' } }),
  remarkOnMessage: (at) => ({ params: { id: at.case.open }, body: { kind: 'missing' } }),
  remarkByLink: (at) => ({ params: { token: at.token.relay }, body: { kind: 'misheard' } }),
  errorRates: () => ({ query: { month: '2026-11' } }),
  ownErrorRates: nothing,

  listRelays: nothing,
  sendAgain: (at) => ({ params: { id: at.relay.unreached } }),
  listInbox: nothing,
  getMessage: (at) => ({ params: { id: at.case.open } }),
  acknowledgeMessage: (at) => ({ params: { id: at.case.open }, body: { claim: true } }),
  openLink: (at) => ({ params: { token: at.token.relay } }),
  noteOpened: (at) => ({ params: { token: at.token.relay } }),
  acknowledgeByLink: (at) => ({ params: { token: at.token.relay } }),
  listLetters: nothing,

  listCallbacks: (_, of) => ({ query: { client: of.client } }),
  settleCallback: (at) => ({ params: { id: at.callback.open }, body: { result: 'called_back' } }),
  passOnDone: (at) => ({ params: { id: at.callback.passedOn } }),
  claimOwnCallback: (at) => ({ params: { id: at.callback.open } }),
  settleOwnCallback: (at) => ({ params: { id: at.callback.open }, body: { result: 'no_answer' } }),

  listRounds: (_, of) => ({ query: { standing: 'all', client: of.client } }),
  getRound: (at) => ({ params: { id: at.round } }),
  roundsOfCase: (at) => ({ params: { id: at.case.open } }),
  startRound: (at, of) => ({ params: { id: at.case.open }, body: { why: 'accident', call: of.call.talking } }),
  recordTry: (at, of) => ({ params: { id: at.round }, body: { contact: of.contact, outcome: 'busy', words: '' } }),
  standDownRound: (at) => ({ params: { id: at.round }, body: { why: '店頭で解決' } }),
  ownRounds: (at) => ({ params: { id: at.case.open } }),

  askClient: (at, of) => ({
    params: { id: at.case.open },
    body: { question: '送料はどちらの負担ですか', by: 'phone', to: of.contact },
  }),
  listConsultations: (_, of) => ({ query: { state: 'all', client: of.client } }),
  consultationsOfCase: (at) => ({ params: { id: at.case.open } }),
  recordAnswer: (at) => ({ params: { id: at.consultation }, body: { words: '当社負担です' } }),
  withdrawConsultation: (at) => ({ params: { id: at.consultation }, body: { why: '解決したため' } }),
  listOwnConsultations: () => ({ query: { state: 'all' } }),
  answerConsultation: (at) => ({ params: { id: at.consultation }, body: { words: '当社負担です' } }),

  listNotices: (_, of) => ({ query: { client: of.client } }),
  listUnreadNotices: nothing,
  listUnreadBy: nothing,
  noticesOfCase: (at) => ({ params: { id: at.case.open } }),
  postNotice: (at) => ({
    body: { client: at.client, words: '本日は17時まで', from: '2026-11-20T00:00:00Z', until: '2026-11-25T00:00:00Z' },
  }),
  tickNotice: (at) => ({ params: { id: at.notice.standing } }),
  listNoticeReadings: (at) => ({ params: { id: at.notice.standing } }),
  letNoticeStand: (at) => ({ params: { id: at.notice.wished }, body: { words: '弊社の言葉で' } }),
  declineNotice: (at) => ({ params: { id: at.notice.wished }, body: { words: '担当の割り振りは弊社で行います。' } }),
  takeDownNotice: (at) => ({ params: { id: at.notice.standing } }),
  listOwnNotices: nothing,
  wishNotice: () => ({
    body: { words: '本日は17時まで', from: '2026-11-20T00:00:00Z', until: '2026-11-25T00:00:00Z' },
  }),
  takeDownOwnNotice: (at) => ({ params: { id: at.notice.wished } }),

  listHandovers: () => ({ query: { state: 'all' } }),
  getFloor: nothing,
  handOver: (_, of) => ({ body: { words: '次の方へ', lines: [{ kind: 'callback', id: of.callback.passedOn }] } }),
  takeOver: (at) => ({ params: { id: at.handover }, body: { ticked: [] } }),
  withdrawHandover: (at) => ({ params: { id: at.handover } }),

  listBulletins: nothing,
  getBulletin: (at) => ({ params: { id: at.bulletin.asked } }),
  previewBulletin: (at) => ({ body: asking(at.client, '受付時間') }),
  sendBulletin: (at) => ({ body: asking(at.client, '受付時間') }),
  sendBulletinAgain: (at) => ({ params: { id: at.bulletin.undelivered } }),
  remindOfBulletin: (at) => ({ params: { id: at.bulletin.asked } }),
  takeOverAnswer: (at, of) => ({ params: { id: at.bulletin.answered, client: of.client } }),
  listOwnBulletins: nothing,
  answerOwnBulletin: (at) => ({ params: { id: at.bulletin.asked }, body: { days: answeredDays } }),
  openReply: (at) => ({ params: { token: at.token.reply } }),
  answerByReply: (at) => ({ params: { token: at.token.reply }, body: { days: answeredDays } }),

  listTasks: (_, of) => ({ query: { client: of.client } }),
  getTask: (at) => ({ params: { id: at.task.open } }),
  tasksOfCase: (at) => ({ params: { id: at.case.open } }),
  openTask: (at) => ({ params: { id: at.case.open }, body: { kind: 'other', words: 'カタログの送付' } }),
  taskDone: (at) => ({ params: { id: at.task.open }, body: {} }),
  declineTask: (at) => ({ params: { id: at.task.open }, body: { words: '対象外' } }),
  reopenTask: (at) => ({ params: { id: at.task.done } }),
  getTaskPolicy: company,
  setTaskPolicy: (at, of) => ({
    params: { client: at.client },
    body: { businessDays: usualPolicy.businessDays, contact: of.contact },
  }),
  dailyTasks: (at) => ({ params: { client: at.client }, query: { day: '2026-11-20' } }),
  listOwnTasks: nothing,
  ownTaskDone: (at) => ({ params: { id: at.task.open }, body: {} }),
  declineOwnTask: (at) => ({ params: { id: at.task.open }, body: { words: '対象外' } }),
  reopenOwnTask: (at) => ({ params: { id: at.task.done } }),
  ownDailyTasks: () => ({ query: { day: '2026-11-20' } }),

  listCallers: (_, of) => ({ query: { client: of.client } }),
  getCaller: (at) => ({ params: { id: at.caller } }),
  nameCaller: (at) => ({ params: { id: at.caller }, body: { name: '日野 光', reading: 'ヒノ ヒカル' } }),
  addCallerNumber: (at) => ({ params: { id: at.caller }, body: { number: '03-4567-8999' } }),
  removeCallerNumber: (at) => ({ params: { id: at.caller, number: at.callerNumber } }),
  setCallerNeeds: (at) => ({ params: { id: at.caller }, body: { needs: ['minor'] } }),
  writeCallerNote: (at) => ({ params: { id: at.caller }, body: { words: '夕方は不在', until: '2026-12-01' } }),
  removeCallerNote: (at) => ({ params: { id: at.callerNote } }),
  requestOfCaller: (at) => ({ params: { id: at.caller }, body: { kind: 'disclosure', words: '録音の開示' } }),
  mergeCallers: (at, of) => ({ params: { id: at.caller }, body: { swallowed: of.otherCaller } }),
  splitCaller: (at) => ({ params: { id: at.swallowedCaller } }),
  eraseCaller: (at) => ({ params: { id: at.caller } }),

  issueReceipt: (at) => ({ params: { id: at.case.open }, body: {} }),
  openReceipt: (at) => ({ params: { token: at.token.receipt } }),
  answerReceipt: (at) => ({ params: { token: at.token.receipt }, body: { answer: 'satisfied' } }),
  getSatisfaction: company,
  getOwnSatisfaction: nothing,
  listRisks: nothing,

  getUsage: company,
  getOwnUsage: nothing,

  getIdentityPolicy: company,
  setIdentityPolicy: (at) => ({ params: { client: at.client }, body: ofSakura.policy }),
  getOwnIdentityPolicy: nothing,
  getIdentity: (at) => ({ params: { id: at.call.talking } }),
  checkIdentity: (at) => ({
    params: { id: at.call.talking },
    body: { who: { is: 'self' }, given: { order_number: at.orderNumber } },
  }),

  getOrderSource: company,
  setOrderSource: (at) => ({ params: { client: at.client }, body: { source: ofSakura.source } }),
  getOwnOrderSource: nothing,
  importOrderFile: (at) => ({ params: { client: at.client }, ...orderFile(at) }),
  importOwnOrderFile: () => orderFile({ client: cast.sakura.id }),
  importOrderFileByKey: (at) => ({ params: { token: at.token.orderFile }, ...orderFile(at) }),
  issueUploadKey: company,
  getLookups: (at) => ({ params: { id: at.call.talking } }),
  lookUp: (at, of) => ({ params: { id: at.call.talking }, body: { orderNumber: of.orderNumber } }),
  listLooks: company,
  listOwnLooks: nothing,

  liveFeed: nothing,

  getButton: (at) => ({ params: { key: at.buttonKey } }),
  ringByButton: (at) => ({ params: { key: at.buttonKey }, body: { statedNumber: '090-1234-5678' } }),
  followCall: (at) => ({ params: { token: at.token.caller } }),
  callerEvents: (at) => ({ params: { token: at.token.caller } }),
  callerSignals: (at, of) => ({ params: { token: at.token.caller }, body: { kind: 'again', attempt: of.attempt } }),
  callerAlive: (at) => ({ params: { token: at.token.caller } }),
  callerAnnounced: (at) => ({ params: { token: at.token.caller } }),
  callerLeaves: (at) => ({ params: { token: at.token.caller } }),
  callerHangsUp: (at) => ({ params: { token: at.token.caller } }),
  operatorMedia: (at) => ({ params: { id: at.call.talking } }),
  attemptMedia: (at) => ({ params: { id: at.call.talking } }),
  operatorEvents: (at) => ({ params: { id: at.call.talking } }),
  operatorSignals: (at, of) => ({ params: { id: at.call.talking }, body: { kind: 'again', attempt: of.attempt } }),
  operatorAlive: (at) => ({ params: { id: at.call.talking } }),
  ringPretend: (_, of) => ({ body: { line: of.number, from: '090-1234-5678' } }),
  hangUpPretend: (at) => ({ params: { id: at.call.waiting } }),
};
