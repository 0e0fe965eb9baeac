// What whoever opens an archive reads first, without us.
import type { About } from './contents.ts';

const shown = (at: string) => at.replace('T', ' ').replace(/\..*$/, ' UTC');

export const readme = {
  ja: ({ agency, client, madeAt, denwaban, records }: About) => `# ${client.name} 様 データ一式

${agency.name} が電話受付の業務でお預かりしていた、${client.name} 様に関するデータの一式です。
作成日時: ${shown(madeAt)} ／ 電話番 ${denwaban}

## 入っているもの

- \`archive.json\` — この一式の説明。各ファイルの列名・型・主キー・参照先
- \`records/*.ndjson\` — 記録（UTF-8、1 行が 1 件の JSON）。${records.length} 種類
- \`people.ndjson\` — 記録に出てくる受付担当者（ビジネスネームのみ）
- \`files/recordings/\` — 通話録音（WebM/Opus、電話回線のものは WAV）。部分ごとのフォルダに、断片が番号順に入っています。番号順につなげると再生できます
- \`files/documents/\` — マニュアルに添えた資料。ファイル名は内容の SHA-256 です
- \`manifest.json\` — すべてのファイルの件数・大きさ・SHA-256（files/ はフォルダごと。各ファイルの「パス SHA-256」を 1 行ずつ並べたものの SHA-256）

日時は ISO 8601、金額は円、電話番号は E.164 形式です。

## 確かめ方

\`sha256sum\` の値を \`manifest.json\` と見比べてください。

## 別の電話番に取り込むには

設定の「一式の取り込み」からこのファイルを送るか、\`npx denwaban take-in このファイル --agency 代行会社名\` を実行します。壊れたファイルは取り込まれません。
`,
  en: ({ agency, client, madeAt, denwaban, records }: About) => `# Everything of ${client.name}

All that ${agency.name} kept of ${client.name} while answering its telephone.
Made at ${shown(madeAt)} by Denwaban ${denwaban}.

## What is in it

- \`archive.json\` — what this is; the columns, types, keys and references of each file of records
- \`records/*.ndjson\` — the records (UTF-8, one JSON object a line), ${records.length} kinds
- \`people.ndjson\` — the operators named in them, by business name alone
- \`files/recordings/\` — the sound of calls (WebM/Opus; WAV where they came by telephone): a folder for each part, its pieces numbered; joined in order they play
- \`files/documents/\` — documents of the manual, each named by the SHA-256 of its content
- \`manifest.json\` — number, size and SHA-256 of everything (of files/ by folder: the sum of a line \`path SHA-256\` for each file in it)

Instants are ISO 8601, money is yen, telephone numbers are E.164.

## To check it

Compare \`sha256sum\` of each file with \`manifest.json\`.

## To take it into another Denwaban

Send this file on the page "Take in a client", or run \`npx denwaban take-in THIS_FILE --agency NAME\`. A damaged file is refused.
`,
};
