// What the operator says, as it is to be spoken. None of it tells which fact did not agree: that would help a stranger guess.
import type { NextStep } from './next-step.ts';
import type { Fact, Policy } from './policy.ts';

const asked: Record<Fact, string> = {
  name: 'お名前をフルネームで',
  order_number: 'ご注文番号',
  phone: 'ご登録のお電話番号',
  postal_code: 'ご登録の郵便番号',
  birth_date: '生年月日',
};

/** Before the first question. */
export function opening({ always, others, atLeast }: Policy): string {
  const first = [...always, ...others.slice(0, atLeast)].map((fact) => asked[fact]);
  return `ご本人様の確認のため、${listed(first)}お願いいたします。`;
}

export function wordsToSay(step: NextStep, { failedWords }: Pick<Policy, 'failedWords'>): string {
  switch (step.is) {
    case 'look_up':
      return 'ありがとうございます。確認ができました。お調べいたしますので、少々お待ちください。';
    case 'ask':
      return `恐れ入りますが、確認のため、続けて${listed(
        step.facts.map((fact) => asked[fact]),
        'または',
      )}お聞かせいただけますか。`;
    case 'ask_relationship':
      return '恐れ入りますが、ご本人様とのご関係をお聞かせいただけますか。';
    case 'try_again':
      return '恐れ入ります。お調べいたしましたが確認が取れませんでした。念のため、もう一度お聞かせいただけますか。';
    case 'callback':
      return failedWords || callbackWords[step.because];
    case 'person_to_ring':
      return '恐れ入りますが、個人情報の保護のため、ご本人様以外の方にはお答えできかねます。お手数ですが、ご本人様からお電話をいただけますでしょうか。';
  }
}

const callbackWords = {
  not_matched:
    '恐れ入りますが、お電話ではご本人様の確認ができかねました。担当の者が確認のうえ、折り返しご連絡いたします。',
  not_the_person:
    '恐れ入りますが、個人情報の保護のため、この場ではお答えできかねます。担当の者よりご本人様へ折り返しご連絡いたします。',
};

function listed(parts: readonly string[], joint: 'と' | 'または' = 'と'): string {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join('、');
  const all = before === '' ? last : `${before}${joint === 'と' ? '、' : 'または'}${last}`;
  return all.endsWith('で') ? all : `${all}を`;
}
