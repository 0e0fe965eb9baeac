// A report as a workbook: sheets that a client sorts and adds up. Numbers are numbers and times are times; what a caller said
// is always text, so that no cell is reckoned.
import { callKinds } from '@denwaban/domain/reports';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import * as say from '../../texts/reports/words.ts';
import type { Paper } from './paper.ts';

export function workbookOf(paper: Paper): Promise<Buffer> {
  const sheets = [summary(paper), calls(paper), messages(paper), callbacks(paper)];
  return writeExcelFile(
    sheets.map((sheet) => ({ ...sheet, stickyRowsCount: 1, dateFormat: instantFormat })),
  ).toBuffer();
}

const instantFormat = 'yyyy/mm/dd hh:mm';

type Sheet = { sheet: string; columns: { width: number }[]; data: SheetData };

function summary({ content, client, agency, version, corrections }: Paper): Sheet {
  const { total, ledger, usage } = content;
  const data: SheetData = [
    heads('項目', '値'),
    ['日報', text(`${say.dayWords(content.day)}${version > 1 ? `（訂正版${version}）` : ''}`)],
    ['クライアント', text(client)],
    ['電話代行会社', text(agency)],
    ['対象（から）', instant(content.from)],
    ['対象（まで）', instant(content.to)],
    ['着信', number(total)],
    ...callKinds.map((kind) => [say.callKindWords[kind], number(content.counts[kind])]),
    ['コール数に数えるもの', number(ledger.counted)],
    ['コール数に数えないもの', number(ledger.notCounted)],
    ['集計中', number(ledger.notYet)],
    ['折り返し待ち', number(content.callbacks.length)],
    ['今月のコール数', number(usage.counted)],
    ['プランのコール数', number(usage.included)],
    ['超過', number(usage.over)],
    ['基本料金（円・税別）', number(usage.baseYen)],
    ['超過料金（円・税別）', number(usage.overYen)],
    ['料金（円・税別・現時点）', number(usage.totalYen)],
    ...corrections.map((difference) => ['訂正', text(say.correctionWords(difference))]),
    ...(content.note ? [['弊社からの連絡', text(content.note)]] : []),
  ];
  return { sheet: 'まとめ', columns: widths(28, 44), data };
}

function calls({ content }: Paper): Sheet {
  const data: SheetData = [
    heads('日時', '区分', 'コール数', '番号', 'メモ'),
    ...content.calls.map(({ at, kind, counted, number: from, memo }) => [
      ...[
        instant(at),
        text(say.callKindWords[kind]),
        text(counted === null ? '集計中' : counted ? '数える' : '数えない'),
      ],
      ...[text(say.numberWords(from)), text(memo)],
    ]),
  ];
  return { sheet: '通話', columns: widths(18, 24, 12, 18, 40), data };
}

function messages({ content }: Paper): Sheet {
  const names = ['日時', '受付番号', '用件の種類', 'お客様', '会社名', '電話番号', 'あて先', '内容', '確認', '備考'];
  const data: SheetData = [
    heads(...names),
    ...content.messages.map((one) => [
      ...[instant(one.at), text(one.receiptNumber), text(say.messageKindWords(one)), text(one.callerName ?? '')],
      ...[text(one.callerCompany ?? ''), text(say.numberWords(one.callerNumber)), text(one.addressee ?? '')],
      ...[
        text(say.summaryWords(one.summary, one.held)),
        text(say.toldWords(one)),
        text(say.messageMarks(one).join('、')),
      ],
    ]),
  ];
  return { sheet: 'ご用件', columns: widths(18, 18, 24, 16, 20, 18, 16, 50, 28, 24), data };
}

function callbacks({ content }: Paper): Sheet {
  const names = ['受付番号', 'お客様', '電話番号', 'ご用件', '目安', '期限超過', 'ご希望', '対応中の方'];
  const data: SheetData = [
    heads(...names),
    ...content.callbacks.map((one) => [
      ...[text(one.receiptNumber), text(one.callerName ?? ''), text(say.numberWords(one.number)), text(one.summary)],
      ...[one.target === null ? null : instant(one.target), text(one.overdue ? '超過' : '')],
      ...[text(one.wish.words), text(one.claimedBy ?? '')],
    ]),
  ];
  return { sheet: '折り返し', columns: widths(18, 16, 18, 40, 18, 10, 20, 16), data };
}

function heads(...names: string[]): Cell[] {
  return names.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#f1f3f7' }));
}

function text(value: string): Cell {
  return { value: say.plain(value), type: String, wrap: true, alignVertical: 'top' };
}

function number(value: number): Cell {
  return { value, type: Number, format: '#,##0' };
}

/** A sheet knows no zones: the time stands in it as a Tokyo clock shows it. */
function instant(iso: string): Cell {
  const value = new Date(new Date(iso).getTime() + tokyo);
  return { value, type: Date, format: instantFormat, alignVertical: 'top' };
}

const tokyo = 9 * 60 * 60_000;

function widths(...columns: number[]): { width: number }[] {
  return columns.map((width) => ({ width }));
}
