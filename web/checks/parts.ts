export const checksParts = ['checks', 'remarks', 'rates', 'rules'] as const;
export type ChecksPart = (typeof checksParts)[number];
