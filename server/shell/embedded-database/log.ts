export type Log = Record<'debug' | 'info' | 'warn' | 'error', (message: string) => void>;
