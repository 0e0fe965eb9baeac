import type { CallLine } from '@denwaban/api/call-shapes';
import type { CallbackShown } from '@denwaban/api/callbacks';
import * as callbacksApi from '@denwaban/api/callbacks';
import type { CallerLine } from '@denwaban/api/callers';
import * as callersApi from '@denwaban/api/callers';
import * as callsApi from '@denwaban/api/calls';
import type { CaseLine } from '@denwaban/api/cases';
import * as casesApi from '@denwaban/api/cases';
import type { TaskShown } from '@denwaban/api/tasks';
import * as tasksApi from '@denwaban/api/tasks';
import type { ExportKind } from '@denwaban/domain/exports';
import { formatNumber } from '@denwaban/domain/numbers';
import type { z } from 'zod';
import { listCallbacks } from '../../callbacks/list-callbacks.ts';
import { listCallers } from '../../callers/list-callers.ts';
import { listCalls } from '../../calls/list-calls.ts';
import { listCases } from '../../cases/list-cases.ts';
import { listTasks } from '../../tasks/list-tasks.ts';
import { column, instant, type Sheet, sheetOf } from './sheet.ts';
import * as words from './words.ts';

/** Filters as the list's own endpoint reads them. */
function asPageReads<Query extends z.ZodType>({ query }: { query?: Query }, filters: object): z.output<Query> {
  return (query as Query).parse(filters);
}

const number = (e164: string | null) => (e164 === null ? '' : formatNumber(e164));

const cases = sheetOf<CaseLine>(
  (tx, filters) => listCases(tx, { query: asPageReads(casesApi.listCases, filters) }),
  [
    column('受付番号', 'Receipt number', (line) => line.receiptNumber),
    column('受付日時', 'Taken at', (line) => instant(line.openedAt)),
    column('クライアント', 'Client', (line) => line.clientName),
    column('種類', 'Kind', (line, language) => words.caseKind(line.kind, language)),
    column('至急', 'Urgent', (line, language) => words.urgency(line.urgency, language)),
    column('重大度', 'Severity', (line) => line.severity),
    column('お名前', 'Caller', (line) => line.callerName),
    column('電話番号', 'Number', (line) => number(line.callerNumber)),
    column('ご用件', 'Summary', (line) => line.summary),
    column('受付者', 'Taken by', (line) => line.takenBy?.name ?? null),
    column('状態', 'State', (line, language) => words.caseState(line.state, language)),
    column('報告', 'Report', (line, language) => words.relayState(line.relayState, language)),
  ],
);

const calls = sheetOf<CallLine>(
  (tx, filters) => listCalls(tx, { query: asPageReads(callsApi.listCalls, filters) }),
  [
    column('着信', 'Arrived', (line) => instant(line.arrivedAt)),
    column('方向', 'Direction', (line, language) => words.direction(line.direction, language)),
    column('クライアント', 'Client', (line) => line.client.name),
    column('発信者番号', 'From', (line, language) =>
      line.from.number === null ? words.fromKind(line.from.kind, language) : number(line.from.number),
    ),
    column('お客様', 'Caller', (line) => line.callerName),
    column('オペレーター', 'Operator', (line) => line.operator?.name ?? ''),
    column('応答', 'Answered', (line) => instant(line.answeredAt)),
    column('終了', 'Ended', (line) => instant(line.endedAt)),
    column('通話（秒）', 'Talked (s)', (line) => seconds(line.answeredAt, line.endedAt)),
    column('結果', 'Outcome', (line, language) => words.outcome(line.disposition ?? line.how, language)),
    column('コール数', 'Counted', (line, language) =>
      line.counted === null ? '' : words.yes(line.counted ? 'yes' : 'no', language),
    ),
  ],
);

function seconds(from: string | null, to: string | null): number | null {
  return from && to ? Math.round((Date.parse(to) - Date.parse(from)) / 1000) : null;
}

const callbacks = sheetOf<CallbackShown>(
  (tx, filters, asker) => listCallbacks(tx, { query: asPageReads(callbacksApi.listCallbacks, filters) }, asker),
  [
    column('受付番号', 'Receipt number', (line) => line.receiptNumber),
    column('お約束した日時', 'Promised at', (line) => instant(line.openedAt)),
    column('クライアント', 'Client', (line) => line.clientName),
    column('お名前', 'Caller', (line) => line.callerName),
    column('折り返し先', 'Number', (line) => number(line.number)),
    column('ご用件', 'Summary', (line) => line.summary),
    column('ご希望', 'Wish', (line) => line.wishWords),
    column('お約束', 'Promise', (line) => line.promise),
    column('目安', 'Deadline', (line) => instant(line.targetAt)),
    column('超過', 'Overdue', (line, language) => words.overdue(line.overdue ? 'yes' : 'no', language)),
    column('対応者', 'In hand', (line) => line.claimedBy?.name ?? ''),
    column('状態', 'State', (line, language) => words.callbackState(line.state, language)),
    column('結果', 'Result', (line, language) => words.callbackResult(line.result, language)),
    column('完了日時', 'Settled at', (line) => instant(line.settledAt)),
  ],
);

const tasks = sheetOf<TaskShown>(
  (tx, filters, asker) => listTasks(tx, { query: asPageReads(tasksApi.listTasks, filters) }, asker),
  [
    column('依頼日時', 'Asked at', (line) => instant(line.openedAt)),
    column('クライアント', 'Client', (line) => line.clientName),
    column('受付番号', 'Receipt number', (line) => line.receiptNumber),
    column('種類', 'Kind', (line, language) => words.taskKind(line.kind, language)),
    column('お名前', 'Caller', (line) => line.callerName),
    column('内容', 'Words', (line) => line.words),
    column('注文番号', 'Order number', (line) => line.orderNumber),
    column('商品', 'Product', (line) => line.product),
    column('金額（円）', 'Yen', (line) => line.yen),
    column('期限', 'Due', (line) => instant(line.dueAt)),
    column('状態', 'State', (line, language) => words.taskState(line.state, language)),
    column('対応のことば', 'Result', (line) => line.settled?.words ?? ''),
  ],
);

const callers = sheetOf<CallerLine>(
  (tx, filters) => listCallers(tx, { query: asPageReads(callersApi.listCallers, filters) }),
  [
    column('クライアント', 'Client', (line) => line.clientName),
    column('お名前', 'Name', (line) => line.name),
    column('フリガナ', 'Reading', (line) => line.reading),
    column('電話番号', 'Numbers', (line) => line.numbers.map(formatNumber).join(' / ')),
    column('通話', 'Calls', (line) => line.calls),
    column('最後のお電話', 'Last call', (line) => instant(line.lastSeen)),
  ],
);

export const sheets = { cases, calls, callbacks, tasks, callers } satisfies Record<ExportKind, Sheet>;
