// 確認依頼: a question to a contact of the client, to be answered in the portal by a certain time.
import type { Case } from '@denwaban/domain/cases';
import type { Consultation } from '@denwaban/domain/consultations';
import type { LetterWords } from './letter.ts';
import { instantWords, matterWords } from './said.ts';

type Asking = { agency: string; client: string; contact: string; case: Case; consultation: Consultation };

export function consultationLetter({ agency, client, contact, case: about, consultation }: Asking): LetterWords {
  const caller = about.callerName === null ? 'お名前伺えず' : `${about.callerName} 様`;
  const due = instantWords(consultation.due);
  const isLate = consultation.overdueSince !== null;
  return {
    subject: `【${isLate ? '至急・確認依頼' : '確認依頼'}】${caller}／${about.summary}`,
    before: [
      `${contact} 様`,
      isLate
        ? `${agency}です。${client}様のお客様の件で確認をお願いしておりましたが、お返事の目安を過ぎております。お客様がお待ちですので、ご確認をお願いいたします。`
        : `${agency}です。${client}様のお客様の件で、確認をお願いいたします。`,
      [
        { label: 'お尋ねしたいこと', value: consultation.question },
        { label: 'お返事の目安', value: `${due} まで` },
        { label: 'お客様', value: caller },
        { label: 'ご用件', value: `${matterWords(about)}　${about.summary}` },
        { label: '受付票', value: about.receiptNumber },
      ],
    ],
    link: 'ポータルで答える',
    after: [
      'いただいたお答えは、お客様にお伝えしてよいとされたときに限り、私どもからお電話でお伝えいたします。',
      'お客様へ直接お電話くださる場合も、ポータルにその旨をお書きいただければ幸いです。',
    ],
  };
}
