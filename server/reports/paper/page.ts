// A report on paper: A4, the callbacks owed first, as a client's people pass it around or file it.
import { timeOf } from '@denwaban/domain/hours';
import type { DailyReport, ReportedMessage } from '@denwaban/domain/reports';
import type { Definition } from 'pdfmake';
import * as say from '../../texts/reports/words.ts';
import type { Paper } from './paper.ts';

type Node = Definition['content'][number];
type Cell = string | { text: string | Node[]; [property: string]: unknown };

const ink = '#1f2430';
const soft = '#5b6275';
const line = '#cfd3dc';
const tint = '#f1f3f7';
const alarm = '#b3261e';

export function pageOf(paper: Paper): Definition {
  const { content, client, agency, version } = paper;
  const title = `${say.dayWords(content.day)} 日報${version > 1 ? `（訂正版${version}）` : ''}`;
  return {
    language: 'ja',
    info: { title: `${title} ${client}`, author: agency, creationDate: paper.issuedAt },
    pageSize: 'A4',
    pageMargins: [42, 42, 42, 48],
    defaultStyle: { font: 'Noto', fontSize: 9.5, lineHeight: 1.25, color: ink },
    styles: {
      title: { fontSize: 18, bold: true },
      section: { fontSize: 11.5, bold: true, margin: [0, 14, 0, 5] },
      head: { fontSize: 8.5, color: soft },
      figure: { fontSize: 17, bold: true },
    },
    content: [
      ...letterhead(paper, title),
      ...corrections(paper),
      figures(content),
      ...callbacks(content),
      ...counts(content),
      ...complaints(content),
      ...messages(content),
      ...endings(content),
      ...promises(content),
      ...usage(content),
      ...note(content),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: `${agency}　${client} 様`, alignment: 'left' },
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
      ...{ fontSize: 8, color: soft, margin: [42, 16, 42, 0] },
    }),
  };
}

function letterhead({ content, client, agency, issuedAt }: Paper, title: string): Node[] {
  return [
    { text: say.plain(`${client} 御中`), fontSize: 12, bold: true },
    {
      columns: [
        { text: title, style: 'title', width: '*' },
        { text: `${agency}\n${say.momentWords(issuedAt.toISOString())} 発行`, ...right, color: soft, width: 'auto' },
      ],
      margin: [0, 4, 0, 2],
    },
    { text: `対象：${say.spanWords(content)}　／　未了の状況：${say.momentWords(content.asOf)} 現在`, color: soft },
  ];
}

const right = { alignment: 'right' };

function corrections({ corrections: corrected, version }: Paper): Node[] {
  if (version === 1 || corrected.length === 0) return [];
  const words = corrected.map(say.correctionWords).join('\n');
  return [boxed([{ text: '訂正した点（前の版と差し替えてください）', bold: true }, words])];
}

function boxed(stack: Node[]): Node {
  return { table: { widths: ['*'], body: [[{ stack, margin: [6, 4, 6, 4] }]] }, layout: framed, margin: [0, 10, 0, 0] };
}

const framed = { hLineColor: () => line, vLineColor: () => line, hLineWidth: () => 0.8, vLineWidth: () => 0.8 };

/** The day in four numbers. */
function figures(content: DailyReport): Node {
  const overdue = content.callbacks.filter((callback) => callback.overdue).length;
  const four: [string, number, string][] = [
    ['着信', content.total, ''],
    ['ご用件', say.messageCount(content), ''],
    ['折り返し待ち', content.callbacks.length, overdue > 0 ? `期限超過 ${overdue}件` : ''],
    ['対応中のクレーム', content.complaints.filter(({ next }) => next !== null).length, ''],
  ];
  const body = [four.map(([label, count, alarming]) => figure(label, count, alarming))];
  return { table: { widths: ['*', '*', '*', '*'], body }, layout: framed, margin: [0, 12, 0, 0] };
}

function figure(label: string, count: number, alarming: string): Node {
  const more = alarming === '' ? [] : [{ text: `　${alarming}`, fontSize: 8.5, color: alarm, bold: true }];
  return {
    stack: [{ text: label, style: 'head' }, { text: [{ text: `${count}`, style: 'figure' }, ' 件', ...more] }],
    margin: [6, 3, 6, 3],
  };
}

function callbacks({ callbacks: owed }: DailyReport): Node[] {
  const title = heading('折り返しをお待ちの方', owed.length);
  if (owed.length === 0) return [title, nothing('折り返しをお待ちの方はいらっしゃいません。')];
  const rows = owed.map((callback) => {
    const overdue: Node[] = callback.overdue ? [{ text: '期限超過\n', color: alarm, bold: true }] : [];
    const number = say.numberWords(callback.number);
    return [
      { text: [...overdue, `${say.callerWords(callback)}${number ? `\n${number}` : ''}`] },
      callback.summary,
      say.callbackWords(callback).join('\n'),
      callback.receiptNumber,
    ];
  });
  return [title, table(['お客様', 'ご用件', '目安・ご希望', '受付番号'], [120, '*', 150, 82], rows)];
}

function counts(content: DailyReport): Node[] {
  const some = say.countsOf(content);
  if (some.length === 0) return [heading('着信の内訳'), nothing('着信はありませんでした。')];
  const rows = some.map(({ kind, count }): Cell[] => [say.callKindWords[kind], { text: `${count} 件`, ...right }]);
  rows.push([
    { text: '合計', bold: true },
    { text: `${content.total} 件`, ...right, bold: true },
  ]);
  return [
    heading('着信の内訳'),
    table(['区分', { text: '件数', ...right }], [180, 60], rows),
    { text: say.ledgerWords(content), color: soft, margin: [0, 4, 0, 0] },
  ];
}

function complaints({ complaints: told }: DailyReport): Node[] {
  if (told.length === 0) return [];
  const rows = told.map((one) => {
    const overdue: Node[] = one.overdue ? [{ text: '期限超過\n', color: alarm, bold: true }] : [];
    const words = [say.callerWords(one), say.summaryWords(one.summary)].join('\n');
    return [{ text: [...overdue, words] }, say.complaintWords(one).join('\n'), one.receiptNumber];
  });
  return [heading('クレーム', told.length), table(['お客様・内容', '状況', '受付番号'], ['*', 190, 82], rows)];
}

function messages({ messages: taken }: DailyReport): Node[] {
  if (taken.length === 0) return [];
  const widths = [34, 118, 60, '*', 82];
  const title = heading('ご用件', taken.length);
  return [title, table(['時刻', 'お客様', 'あて先', '内容', '確認・受付番号'], widths, taken.map(message))];
}

function message(one: ReportedMessage): Cell[] {
  const { at, callerCompany, callerNumber, addressee, receiptNumber } = one;
  const marks = say.messageMarks(one).map((mark) => `【${mark}】`);
  const who = [callerCompany, say.callerWords(one), say.numberWords(callerNumber)].filter(Boolean).join('\n');
  const head = { text: `${marks.join('')}${say.messageKindWords(one)}\n`, color: soft, fontSize: 8.5 };
  return [
    timeOf(new Date(at)),
    who,
    addressee ? `${addressee} 様` : '',
    { text: [head, say.plain(say.summaryWords(one.summary, one.held))] },
    `${say.toldWords(one)}\n${receiptNumber}`,
  ];
}

function endings({ endings: told }: DailyReport): Node[] {
  if (told.length === 0) return [];
  const rows = told.map(({ at, kind, number, memo }) => [
    ...[timeOf(new Date(at)), say.callKindWords[kind], say.numberWords(number), memo],
  ]);
  return [heading('営業など', told.length), table(['時刻', '区分', '番号', 'メモ'], [34, 110, 110, '*'], rows)];
}

function promises({ promises: owed }: DailyReport): Node[] {
  if (owed.length === 0) return [];
  const rows = owed.map((one) => {
    const overdue: Node[] = one.overdue ? [{ text: '期限超過　', color: alarm, bold: true }] : [];
    return [{ text: [...overdue, say.plain(say.promiseWords(one))] }, say.callerWords(one), one.receiptNumber];
  });
  return [
    heading('お客様とのお約束（未了）', owed.length),
    table(['お約束', 'お客様', '受付番号'], ['*', 110, 82], rows),
  ];
}

function usage(content: DailyReport): Node[] {
  const rows = say.usageFacts(content).map(({ label, value }) => [label, value]);
  return [heading('今月のご利用'), table(null, [180, '*'], rows)];
}

function note({ note: words }: DailyReport): Node[] {
  return words === '' ? [] : [heading('弊社からの連絡'), boxed([{ text: say.plain(words) }])];
}

function heading(title: string, count?: number): Node {
  return { text: count === undefined ? title : `${title}（${count}件）`, style: 'section', headlineLevel: 1 };
}

function nothing(words: string): Node {
  return { text: words, color: soft };
}

function table(head: Cell[] | null, widths: (number | string)[], rows: Cell[][]): Node {
  const heads = head === null ? [] : [head.map((cell) => ({ ...cellOf(cell), style: 'head', fillColor: tint }))];
  const body = [...heads, ...rows.map((row) => row.map(cellOf))];
  return { table: { headerRows: heads.length, widths, body, dontBreakRows: true }, layout: ruled };
}

function cellOf(cell: Cell): { text: string | Node[] } {
  return typeof cell === 'string' ? { text: say.plain(cell) } : cell;
}

const ruled = {
  hLineColor: () => line,
  hLineWidth: () => 0.6,
  vLineWidth: () => 0,
  paddingLeft: () => 4,
  paddingRight: () => 6,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};
