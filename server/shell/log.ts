import { pino } from 'pino';

/** Structured lines on standard output. What people said, their names, numbers, addresses and secrets are never logged. */
export const log = pino({
  base: { service: 'denwaban' },
  redact: { paths: ['req.headers', 'password', 'token', 'email', '*.password', '*.token', '*.email'], remove: true },
});
