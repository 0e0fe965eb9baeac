import { dictionary } from '../../kit/words/index.ts';

export const voiceWords = dictionary({
  ja: {
    title: '通話の音声',
    state: {
      connecting: '音声をつないでいます',
      connected: '音声 接続中',
      reconnecting: '音声をつなぎ直しています',
      elsewhere: '別の画面で通話中',
      turn_missing: '音声をつなげません',
      over: '音声 終了',
    },
    held: '保留中（相手に聞こえません）',
    muted: 'マイク オフ',
    mute: 'マイクを切る',
    unmute: 'マイクを入れる',
    you: 'あなた',
    caller: 'お客様',
    elsewhere: 'この通話の音声は、あなたの別の画面で続いています。',
    takeHere: 'この画面で話す',
    turnMissing:
      'この接続では中継サーバー（TURN）の設定が必要です。お客様にあなたの所在（IP アドレス）が伝わらないよう、直接はつなぎません。管理者に DENWABAN_TURN_URLS の設定をご依頼ください。',
    wake: '音を出す',
    wakeWhy: 'ブラウザーが音を止めています。',
    microphone: {
      denied:
        'マイクの使用が許可されていません。アドレス欄の横の設定で許可し、画面を再読み込みしてください。通話は切れません。',
      missing: 'マイクが見つかりません。ヘッドセットをつないで、画面を再読み込みしてください。通話は切れません。',
      insecure:
        'このページは HTTPS で開かれていないため、ブラウザーがマイクを使わせません。管理者に HTTPS の設定をご依頼ください。',
    },
    recording: {
      off: '録音しません',
      not_yet: '録音 準備中',
      recording: '録音中',
      behind: '録音中（送信待ちがあります）',
      impossible: 'このブラウザーでは録音できません',
      refused: '録音を保存できませんでした',
    },
    devices: '音声の機器',
    audioinput: 'マイク',
    audiooutput: 'スピーカー',
  },
  en: {
    title: 'Voice of the call',
    state: {
      connecting: 'Connecting the voice',
      connected: 'Voice connected',
      reconnecting: 'Reconnecting the voice',
      elsewhere: 'Talking on another page',
      turn_missing: 'The voice cannot be connected',
      over: 'Voice ended',
    },
    held: 'On hold (the caller cannot hear you)',
    muted: 'Microphone off',
    mute: 'Mute',
    unmute: 'Unmute',
    you: 'You',
    caller: 'Caller',
    elsewhere: 'The voice of this call goes on at another page of yours.',
    takeHere: 'Talk on this page',
    turnMissing:
      'This connection needs a relay (TURN). Your whereabouts (IP address) must not reach the caller, so that no direct connection is made. Ask your manager to set DENWABAN_TURN_URLS.',
    wake: 'Turn the sound on',
    wakeWhy: 'Your browser holds the sound back.',
    microphone: {
      denied:
        'The microphone is not allowed. Allow it beside the address bar and reload the page; the call stays on the line.',
      missing: 'No microphone was found. Plug in your headset and reload the page; the call stays on the line.',
      insecure:
        'This page is not on HTTPS, so the browser keeps the microphone back. Ask your manager to set up HTTPS.',
    },
    recording: {
      off: 'Not recorded',
      not_yet: 'Recording not begun',
      recording: 'Recording',
      behind: 'Recording (some sound waits to be sent)',
      impossible: 'This browser cannot record',
      refused: 'The recording could not be kept',
    },
    devices: 'Sound devices',
    audioinput: 'Microphone',
    audiooutput: 'Speaker',
  },
});
