// Why an archive is not taken in.
import type { ArrivalFault } from '@denwaban/domain/archives';

type Words = Readonly<Record<ArrivalFault, string>>;

export const arrivalWords: Readonly<Record<'ja' | 'en', Words>> = {
  ja: {
    not_an_archive: '電話番の一式ファイルではありません。何も取り込んでいません。',
    archive_damaged: 'ファイルが壊れています。何も取り込んでいません。もう一度受け取り直してください。',
    archive_newer: '版の異なる電話番で作られたファイルです。何も取り込んでいません。先にこちらを更新してください。',
    client_already_here: 'このクライアントはすでに登録されています。何も取り込んでいません。',
    number_taken_here: 'この電話番号は別のクライアントの回線になっています。何も取り込んでいません。',
  },
  en: {
    not_an_archive: 'This is no archive of Denwaban. Nothing was taken in.',
    archive_damaged: 'This file is damaged. Nothing was taken in; please get it once more.',
    archive_newer:
      'This file was made by another version of Denwaban. Nothing was taken in: bring this one up to date first.',
    client_already_here: 'This client is in the books already. Nothing was taken in.',
    number_taken_here: 'This number is a line of another client here. Nothing was taken in.',
  },
};
