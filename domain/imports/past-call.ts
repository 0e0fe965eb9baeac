import type { Call } from '../calls/index.ts';
import type { Case } from '../cases/index.ts';
import type { CallRow } from './read-row.ts';

type Past = {
  ids: { call: string; case: string };
  client: string;
  /** Any line of the client: which one it rang on is not in the file. */
  line: string;
  caller: string | null;
  receiptNumber: string;
  tier: Case['tier'];
  /** Who sent the file. */
  by: string;
  row: CallRow;
};

/** A call another system took before us, and what it was about: over and closed, with nothing left to do. */
export function pastCall({ ids, client, line, caller, receiptNumber, tier, by, row }: Past): {
  call: Call;
  case: Case;
} {
  const { at } = row;
  const call: Call = {
    ...{ id: ids.call, client, line, exchange: 'manual', caller, scriptVersion: null, step: 0 },
    from: row.number === null ? { kind: 'withheld' } : { kind: 'number', e164: row.number },
    state: { is: 'ended', how: 'talked' },
    ...{
      arrivedAt: at,
      answeredAt: at,
      operator: null,
      endedAt: at,
      endedBy: 'caller',
      disposition: 'message',
      memo: null,
    },
    ...{
      pastOffers: [],
      unconfirmed: [],
      out: null,
      passedOnAt: null,
      third: null,
      menu: null,
      listener: null,
      introduction: null,
      keysHeard: '',
    },
    recording: { is: 'off' },
  };
  return {
    call,
    case: {
      ...{ id: ids.case, client, receiptNumber, tier, urgency: 'normal', addressee: null, askedFor: '' },
      ...{ callerName: row.name, callerReading: row.reading, callerCompany: row.company, callerNumber: row.number },
      ...{ callerKind: 'customer', callerReference: null, summary: row.summary, details: detailsOf(row), answers: {} },
      ...{ treatment: null, fallbackReason: null, scriptVersion: null, callback: { wanted: false } },
      ...{ calls: [ids.call], caller, takenBy: by, openedAt: at, mergedInto: null, held: false },
      ...(row.kind === 'complaint'
        ? { kind: row.kind, complaintAbout: 'other' }
        : { kind: row.kind, complaintAbout: null }),
      ...{ state: 'closed', closedAt: at, closedBy: null },
    },
  };
}

/** What has no place of its own with us stands with its words. */
function detailsOf({ details, takenBy, reference }: CallRow): string {
  const then = [takenBy && `受付者：${takenBy}`, reference && `受付番号：${reference}`].filter(Boolean).join('／');
  return [details, then && `（以前の記録　${then}）`].filter(Boolean).join('\n');
}
