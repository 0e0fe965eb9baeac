// Files that somebody sends.
export const pdf = { body: Buffer.from('%PDF-1.7 one page'), type: 'application/pdf' };

export const answerFile = { body: Buffer.from('質問,回答\n送料は,660円です\n'), type: 'text/csv' };
