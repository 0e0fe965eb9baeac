import type { TrialFailure } from '@denwaban/domain/trials';
import { dictionary } from '../kit/words/index.ts';

/** What became of it, and what to do about it. */
type Failed = Record<TrialFailure, { what: string; next: string }>;

export const trialWords = dictionary({
  ja: {
    title: '回線の試験',
    about:
      'お手元の電話をこの回線の番号で鳴らし、声が往復することを確かめます。そのあと回線へかけ直すと、着信までの道がつながっていることが分かります。',
    number: 'お手元の電話番号',
    numberAbout: '通話料がかかります（1分ほど）。',
    begin: '試験する',
    again: 'もう一度試験する',
    beginOf: (line: string) => `${line}を試験する`,
    giveUp: '試験をやめる',
    begun: '鳴らしています。電話に出てください。',
    triedBy: (name: string) => `${name}さんが試験`,
    steps: (line: string) => `${line}の試験の進みぐあい`,
    step: {
      out: 'こちらから鳴る',
      voice: '声が届き、返ってくる',
      back: '回線へかけ直して届く',
    },
    state: { todo: 'まだ', now: '試験中', done: '確認済み', failed: '確認できず' },
    now: {
      out: '呼び出しています。電話に出てください。',
      voice: '音声の案内のあと、何かお話しください。',
      back: (number: string) => `いま ${number} へかけてください。届いたらここに出ます。`,
    },
    loudness: (decibels: number) => `音量 ${decibels} dB`,
    failed: {
      busy: { what: '話し中でした。', next: 'お手元の電話を切ってから、もう一度試験してください。' },
      declined: { what: '着信が拒否されました。', next: '着信拒否の設定を外して、もう一度試験してください。' },
      no_answer: { what: '電話に出られませんでした。', next: '鳴ったら40秒のうちに出てください。' },
      unreachable: {
        what: '電話を鳴らせませんでした。',
        next: '番号をご確認ください。正しければ「外線」の画面で外線の状態をご覧ください。',
      },
      cut_short: {
        what: 'お声を確かめる前に切れました。',
        next: 'ピーという音のあとに話し、ご自分の声が聞こえるまで切らずにお待ちください。',
      },
      silent: {
        what: 'お声が届きませんでした。',
        next: '音が片側だけ通らないときは、外線のあいだにあるルーターやファイアウォールがRTP（UDP）を通しているかをご確認ください。',
      },
      not_rung_back: {
        what: 'かけ直した電話が届きませんでした。',
        next: '番号を通知してかけたこと、転送先と外線の番号が合っていることをご確認ください。',
      },
      lost: {
        what: '試験が途中で途切れました。',
        next: '「外線」の画面で外線の状態をご覧になり、もう一度試験してください。',
      },
      given_up: { what: '試験をやめました。', next: 'いつでも、はじめから試験できます。' },
    } as Failed,
    passed: 'この回線は、かけることも受けることもできます。',
  },
  en: {
    title: 'Trials of lines',
    about:
      'We ring your telephone from the number of the line and make sure that voices pass both ways. Ring the line back, and you know that calls reach it.',
    number: 'Your telephone number',
    numberAbout: 'The call is charged (about a minute).',
    begin: 'Try the line',
    again: 'Try it again',
    beginOf: (line: string) => `Try ${line}`,
    giveUp: 'Give the trial up',
    begun: 'It is ringing. Please answer your telephone.',
    triedBy: (name: string) => `tried by ${name}`,
    steps: (line: string) => `How far the trial of ${line} is`,
    step: { out: 'We can ring out', voice: 'Voices pass both ways', back: 'Calls reach the line' },
    state: { todo: 'not yet', now: 'being tried', done: 'made sure', failed: 'failed' },
    now: {
      out: 'It is ringing. Please answer your telephone.',
      voice: 'Say something after the spoken words and the tone.',
      back: (number: string) => `Now ring ${number}. It shows here when the call has come.`,
    },
    loudness: (decibels: number) => `level ${decibels} dB`,
    failed: {
      busy: { what: 'The telephone was busy.', next: 'Hang up your telephone and try again.' },
      declined: { what: 'The call was declined.', next: 'Lift whatever blocks calls on your telephone and try again.' },
      no_answer: { what: 'Nobody answered.', next: 'Answer within 40 seconds of ringing.' },
      unreachable: {
        what: 'The telephone could not be rung.',
        next: 'Check the number. If it is right, look at the state of the trunks.',
      },
      cut_short: {
        what: 'It was hung up before a voice was heard.',
        next: 'Speak after the tone, and stay until you hear yourself.',
      },
      silent: {
        what: 'No voice was heard.',
        next: 'If sound passes one way only, make sure that routers and firewalls on the way let RTP (UDP) through.',
      },
      not_rung_back: {
        what: 'The call back did not come.',
        next: 'Ring with your number shown, and check that the forwarding leads to a number of the trunk.',
      },
      lost: { what: 'The trial broke off.', next: 'Look at the state of the trunks, and try again.' },
      given_up: { what: 'The trial was given up.', next: 'Begin anew at any time.' },
    } as Failed,
    passed: 'This line can be rung from and reached.',
  },
});
