import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';

/** Which service the running code belongs to: several may share a process and its one logger. */
export const serviceScope = new AsyncLocalStorage<string>();

/** What looks like a resident number, a card or a phone number never reaches a log, whoever passed it on. */
export const scrub = (text: string): string =>
  text.replace(/(?<![0-9A-Za-z-])(\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9})(?![0-9A-Za-z-])/g, '«number»');

export type LogLevel = 'error' | 'warn' | 'log' | 'debug' | 'verbose' | 'fatal';
const RANK: Record<LogLevel, number> = { fatal: 0, error: 1, warn: 2, log: 3, debug: 4, verbose: 5 };

/** One line per entry: text for people at a terminal, JSON (`ANXIN_LOG_FORMAT=json`) for a collector; level by `ANXIN_LOG_LEVEL`. */
export class ServiceLogger implements LoggerService {
  private readonly least: number;
  private readonly json: boolean;

  constructor(
    env: Readonly<Record<string, string | undefined>> = process.env,
    private readonly write: (line: string) => void = (line) => void process.stdout.write(line + '\n'),
  ) {
    this.least = RANK[(env.ANXIN_LOG_LEVEL as LogLevel) ?? 'log'] ?? RANK.log;
    this.json = env.ANXIN_LOG_FORMAT === 'json';
  }

  log(message: unknown, ...more: unknown[]): void {
    this.entry('log', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.entry('error', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.entry('warn', message, more);
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.entry('debug', message, more);
  }
  verbose(message: unknown, ...more: unknown[]): void {
    this.entry('verbose', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.entry('fatal', message, more);
  }

  private entry(level: LogLevel, message: unknown, more: unknown[]): void {
    if (RANK[level] > this.least) return;
    const service = serviceScope.getStore() ?? 'anxin';
    const texts = more.filter((part): part is string => typeof part === 'string' && part.length > 0);
    const context = texts.pop();
    const text = scrub([message instanceof Error ? `${message.name}: ${message.message}` : String(message), ...texts].join('\n'));
    const at = new Date().toISOString();
    this.write(
      this.json
        ? JSON.stringify({ at, level, service, context, message: text })
        : `${at} ${level.padEnd(5)} ${service}${context ? ` [${context}]` : ''} ${text}`,
    );
  }
}
