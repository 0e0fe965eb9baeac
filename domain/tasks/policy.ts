import type { TaskPolicy } from './task.ts';

/**
 * The clock of a client who has said nothing about it. 個人情報保護法33条・34条 ask for disclosure and correction 「遅滞なく」
 * and name no days; what was promised to a caller in goods or money moves on the next business day.
 */
export const usualPolicy: TaskPolicy = {
  businessDays: { disclosure: 5, correction: 5, replacement: 1, refund: 1, other: 3 },
  contact: null,
};

export const mostBusinessDays = 60;
