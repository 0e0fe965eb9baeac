// 応対マニュアルの改訂の提案: to the agency when a client proposes, to the proposer when the agency has answered.
import type { Proposal } from '@denwaban/domain/scripts';
import type { LetterWords } from './letter.ts';
import { instantWords } from './said.ts';

export type ProposalLetter = { proposal: Proposal; client: string; agency: string; proposer: string; to: string };

export function proposedLetter({ proposal, client, proposer, to }: ProposalLetter): LetterWords {
  const proposedAt = proposal.proposedAt ? instantWords(proposal.proposedAt) : '';
  return {
    subject: `【改訂の提案】${client} 応対マニュアル`,
    before: [
      `${to} 様`,
      `${client}の${proposer}様から、応対マニュアルの改訂の提案が届きました。公開するまで、オペレーターの画面には反映されません。`,
      [
        { label: '提案日時', value: proposedAt },
        { label: '理由', value: proposal.words },
      ],
    ],
    link: '変更点を確認する',
    after: ['このメールは送信専用です。'],
  };
}

export function answeredLetter({ proposal, agency, to }: ProposalLetter): LetterWords {
  const isAccepted = proposal.state === 'accepted';
  const words = proposal.settled?.words ?? '';
  return {
    subject: isAccepted ? '【取り入れました】応対マニュアルの改訂の提案' : '【お戻し】応対マニュアルの改訂の提案',
    before: [
      `${to} 様`,
      isAccepted
        ? `${agency}です。いただいた改訂の提案を、次の版に取り入れました。公開しましたら、ポータルのマニュアルに表示されます。`
        : `${agency}です。いただいた改訂の提案を、次の理由でお戻しいたします。`,
      [
        { label: 'ご提案の理由', value: proposal.words },
        ...(words ? [{ label: isAccepted ? '代行会社より' : 'お戻しの理由', value: words }] : []),
      ],
    ],
    link: 'マニュアルを開く',
    after: ['このメールは送信専用です。'],
  };
}
