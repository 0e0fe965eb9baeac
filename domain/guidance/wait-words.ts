// Nobody is helped by hearing that forty are before them.
const mostPosition = 20;

/** What a waiting caller is told, in the parts it is spoken in: each is spoken once and heard by many. */
export function waitWords(position: number, minutes: number | null): readonly string[] {
  const place =
    position <= mostPosition
      ? `ただいま、${position}番目にお待ちいただいております。`
      : 'ただいま、大変多くのお電話をいただいております。';
  return minutes === null ? [place] : [place, `およそ${minutes}分でおつなぎできる見込みです。`];
}

/** Before the tone, where nobody has written other words. */
export function voicemailWords(clientName: string): string {
  return `お電話ありがとうございます。${clientName}でございます。ただいまは受付時間外でございます。発信音のあとに、お名前、お電話番号、ご用件をお話しください。`;
}
