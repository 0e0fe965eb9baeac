// Manner (ご案内の心得): what a caller's need changes in how the desk guides them. Words and switches, no diagnosis:
// a need is noted because it helps the caller, and nothing is decided against them by it.

export const callerNeeds = ['relay_service', 'hearing', 'dementia', 'minor', 'distress'] as const;
export type CallerNeed = (typeof callerNeeds)[number];

export type Line = { ja: string; en: string };

export type Manner = {
  /** Words to say, in the order in which they are needed. */
  say: readonly Line[];
  /** How to speak, and what to do. */
  do: readonly Line[];
  /** What not to do. */
  avoid: readonly Line[];
  /** Somewhere to ring, told to the caller where it helps. */
  helpLines: readonly HelpLine[];
  /** No clock of the desk presses for an end: talking takes longer here, for everybody's sake. */
  timers: 'on' | 'off';
  /** Length and repetition of this caller's calls are never counted as harassment. */
  harassment: 'judged' | 'never';
  /** Nothing is agreed that binds the caller: no order, no cancellation, no payment. */
  binding: 'allowed' | 'through_family' | 'with_guardian' | 'later';
};

export type HelpLine = { name: Line; number: string; about: Line };

const ofNeed: Record<CallerNeed, Manner> = {
  // 聴覚障害者等の電話の利用の円滑化に関する法律 (令和2年法律第53号); 総務省 asks not to refuse such calls.
  relay_service: {
    say: [
      {
        ja: '電話リレーサービスでのお電話ですね。通訳の方を通してお話しいたします。',
        en: 'You are calling through the Telephone Relay Service. Please go on through the interpreter.',
      },
    ],
    do: [
      {
        ja: '通訳者ではなくお客様ご本人に向けて話し、一文ずつ区切って待つ。',
        en: 'Speak to the caller, not to the interpreter; one sentence at a time, then wait.',
      },
      {
        ja: '通訳者の言葉はご本人の言葉として扱い、本人確認もそのまま行う。',
        en: 'Take the interpreter’s words as the caller’s own, also when checking who it is.',
      },
    ],
    avoid: [
      {
        ja: '「ご本人でない」「いたずら」として断らない・切らない。',
        en: 'Do not refuse or hang up as “not the person” or a prank.',
      },
    ],
    helpLines: [],
    timers: 'off',
    harassment: 'never',
    binding: 'allowed',
  },
  hearing: {
    say: [
      {
        ja: 'お声は聞こえておりますでしょうか。ゆっくり申し上げます。',
        en: 'Can you hear me? I will speak slowly.',
      },
    ],
    do: [
      { ja: '低めの声で、ゆっくり、はっきり、文を短く。', en: 'A lower voice, slowly, clearly, short sentences.' },
      {
        ja: '数字は一桁ずつ、日付は曜日も添えて、復唱していただく。',
        en: 'Numbers digit by digit, dates with their weekday; ask the caller to repeat.',
      },
      { ja: 'メールやFAXでのご案内を提案する。', en: 'Offer to write by mail or fax instead.' },
    ],
    avoid: [{ ja: '大声で話さない。聞き返しをせかさない。', en: 'Do not shout. Do not hurry questions.' }],
    helpLines: [],
    timers: 'off',
    harassment: 'never',
    binding: 'allowed',
  },
  dementia: {
    say: [
      {
        ja: 'ご心配でしたね。ひとつずつ一緒に確認いたします。',
        en: 'You were worried. Let us go through it together, one thing at a time.',
      },
      {
        ja: '念のため、ご家族の方にも同じ内容をご案内してよろしいでしょうか。',
        en: 'May we tell a member of your family the same, to be safe?',
      },
    ],
    do: [
      {
        ja: '一度にひとつだけ尋ね、同じ質問にも初めてのように答える。',
        en: 'One question at a time; answer a repeated question as if it were the first.',
      },
      {
        ja: 'これまでの受付を見て、同じ約束を二重に受けない。',
        en: 'Look at what was taken before; take no promise twice.',
      },
    ],
    avoid: [
      { ja: '「先ほども申し上げました」と言わない。言い負かさない。', en: 'Never “as I said before”. Do not argue.' },
      { ja: '新しい契約・解約・支払いをお受けしない。', en: 'Take no new order, cancellation or payment.' },
    ],
    helpLines: [],
    timers: 'off',
    harassment: 'never',
    binding: 'through_family',
  },
  // 民法5条: what a minor agrees to without a guardian can be undone; 成年は18歳 (民法4条、令和4年4月から).
  minor: {
    say: [
      {
        ja: 'お電話ありがとうございます。おうちの方に代わっていただくことはできますか。',
        en: 'Thank you for calling. Could you put somebody grown up on the telephone?',
      },
      {
        ja: 'では、おうちの方からお電話をいただけるようにお伝えください。',
        en: 'Then please ask somebody at home to call us.',
      },
    ],
    do: [
      { ja: 'やさしい言葉で、用件とお名前だけを伺う。', en: 'Plain words; ask only what it is about, and the name.' },
    ],
    avoid: [
      { ja: '契約・注文・解約をお受けしない。', en: 'Take no contract, order or cancellation.' },
      { ja: '家族の事情や住所を聞き出さない。', en: 'Do not ask about the family or where they live.' },
    ],
    helpLines: [
      {
        name: { ja: '24時間子供SOSダイヤル', en: '24-hour Children’s SOS Dial' },
        number: '0120-0-78310',
        about: { ja: 'いじめや悩みごとがあるとき', en: 'where a child is bullied or in trouble' },
      },
    ],
    timers: 'off',
    harassment: 'never',
    binding: 'with_guardian',
  },
  distress: {
    say: [
      {
        ja: 'おつらいことをお話しくださり、ありがとうございます。お話を伺います。',
        en: 'Thank you for telling me something so hard. I am listening.',
      },
      {
        ja: 'いま、おひとりですか。安全な場所にいらっしゃいますか。',
        en: 'Are you alone now? Are you somewhere safe?',
      },
    ],
    do: [
      {
        ja: '落ち着いた声で、さえぎらずに聴く。すぐに責任者を呼ぶ。',
        en: 'A calm voice; listen without interrupting. Call a supervisor at once.',
      },
      {
        ja: '命の危険があるときは119・110へ。居場所を伺い、電話を切らない。',
        en: 'Where life is in danger: 119 or 110. Ask where they are; stay on the line.',
      },
    ],
    avoid: [
      {
        ja: '励まさない、説得しない、「考えすぎ」と言わない。',
        en: 'No cheering up, no persuading, no “you think too much”.',
      },
      { ja: '保留にしない。こちらから切らない。', en: 'No hold music. Do not be the one to hang up.' },
    ],
    helpLines: [
      {
        name: { ja: '#いのちSOS', en: '#Inochi SOS' },
        number: '0120-061-338',
        about: { ja: '死にたい気持ちがあるとき', en: 'thoughts of dying' },
      },
      {
        name: { ja: 'よりそいホットライン', en: 'Yorisoi Hotline' },
        number: '0120-279-338',
        about: { ja: 'どんなひとの、どんな悩みにも（24時間）', en: 'any trouble of anybody (24 hours)' },
      },
    ],
    timers: 'off',
    harassment: 'never',
    binding: 'later',
  },
};

const usual: Manner = {
  ...{ say: [], do: [], avoid: [], helpLines: [] },
  ...{ timers: 'on', harassment: 'judged', binding: 'allowed' },
};

// Distress before all else; then what the first words depend on.
const order: readonly CallerNeed[] = ['distress', 'relay_service', 'hearing', 'minor', 'dementia'];

/** What these needs together change; the most careful of them decides each switch. */
export function mannerFor(needs: readonly CallerNeed[]): Manner {
  const each = order.filter((need) => needs.includes(need)).map((need) => ofNeed[need]);
  return {
    say: each.flatMap(({ say }) => say),
    do: each.flatMap((manner) => manner.do),
    avoid: each.flatMap(({ avoid }) => avoid),
    helpLines: each.flatMap(({ helpLines }) => helpLines),
    timers: each.some(({ timers }) => timers === 'off') ? 'off' : usual.timers,
    harassment: each.some(({ harassment }) => harassment === 'never') ? 'never' : usual.harassment,
    binding: mostCareful(each.map(({ binding }) => binding)),
  };
}

function mostCareful(bindings: readonly Manner['binding'][]): Manner['binding'] {
  const careful = ['later', 'with_guardian', 'through_family', 'allowed'] as const;
  return careful.find((binding) => bindings.includes(binding)) ?? usual.binding;
}
