// `npx denwaban backup [--to FILE]`: everything into one file, while Denwaban goes on running.
import { join, resolve } from 'node:path';
import { command, onGround, wordsOf } from './command.ts';
import { backupName } from './shell/backups/nightly.ts';
import { writeBackup } from './shell/backups/write-backup.ts';

const usage = {
  english: 'Usage: npx denwaban backup [--to FILE]   (DENWABAN_BACKUP_PASSPHRASE seals it)',
  japanese:
    '使い方: npx denwaban backup [--to ファイル]   （DENWABAN_BACKUP_PASSPHRASE を設定すると合言葉で保護します）',
};

await command(async (config) => {
  const { to } = wordsOf({ to: { type: 'string' } }, usage).values;
  const now = new Date();
  const file = resolve(to ?? join(config.backups.folder, backupName(now)));
  const made = await onGround(config, ({ ownerUrl, secret }) =>
    writeBackup({
      ...{ ownerUrl, secret, now, to: file },
      dataFolder: config.dataFolder,
      keepsSecret: config.secret === null,
      passphrase: config.backups.passphrase,
    }),
  );
  const rows = made.tables.reduce((sum, table) => sum + table.rows, 0);
  const files = made.folders.reduce((sum, folder) => sum + folder.files, 0);
  console.log(`${file}\n${made.bytes} bytes: ${rows} rows of ${made.tables.length} tables, ${files} files`);
  console.log(`バックアップを作成しました（${made.tables.length} 表・${rows} 行・${files} ファイル）`);
});
