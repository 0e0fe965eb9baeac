// `npx denwaban restore FILE`: brings everything back from a backup. Denwaban itself must not be running.
import { resolve } from 'node:path';
import { alone, command, wordsOf } from './command.ts';
import { examine, restoreBackup } from './shell/backups/restore-backup.ts';
import { Stop } from './shell/stop.ts';

const usage = {
  english: `Usage: npx denwaban restore FILE [--into FOLDER] [--replace] [--check]
  --into FOLDER  an embedded database in that folder, instead of what the settings say
  --replace      also where there is an agency already: what is there now goes
  --check        only look whether the file is whole and could be restored here`,
  japanese: `使い方: npx denwaban restore ファイル [--into フォルダ] [--replace] [--check]
  --into フォルダ  設定の代わりに、そのフォルダの内蔵データベースへ戻します
  --replace        すでに帳簿があっても置き換えます（いまの内容は失われます）
  --check          ファイルが壊れていないか、ここへ戻せるかだけを調べます`,
};

await command(async (found) => {
  const options = { into: { type: 'string' }, replace: { type: 'boolean' }, check: { type: 'boolean' } } as const;
  const { values, positionals } = wordsOf(options, usage);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Stop(usage.english, usage.japanese);
  const into =
    values.into === undefined ? {} : { dataFolder: resolve(values.into), database: { kind: 'embedded' } as const };
  const config = { ...found, ...into };
  const asked = { file: resolve(file), passphrase: config.backups.passphrase, givenSecret: config.secret };
  // Before a database is even started: of a damaged file nothing is left behind.
  const { beginning } = await examine(asked);
  if (values.check)
    return console.log(`${beginning.madeAt}: whole, and can be restored here / 壊れておらず、ここへ戻せます`);
  const over = values.replace ? 'what_is_there' : 'nothing';
  const restored = await alone(config, ({ ownerUrl }) =>
    restoreBackup({ ...asked, ownerUrl, dataFolder: config.dataFolder, over }),
  );
  const rows = restored.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored as of ${restored.madeAt}: ${rows} rows of ${restored.tables.length} tables`);
  console.log(`${restored.madeAt} の状態に戻しました（${restored.tables.length} 表・${rows} 行）`);
  if (restored.replacedFolder)
    console.log(`The files that were there are in / 以前のファイルの場所: ${restored.replacedFolder}`);
});
