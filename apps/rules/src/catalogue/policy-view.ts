import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';

/** The dated, regional parameters as a rule reads them. */
export interface PolicyView {
  number(key: string, at: { readonly region: string; readonly on: LocalDate }): number;
  amount(key: string, at: { readonly region: string; readonly on: LocalDate }): Fen;
  text(key: string, at: { readonly region: string; readonly on: LocalDate }): string;
  /** The row that governs: its value, and since when it holds. */
  row(
    key: string,
    at: { readonly region: string; readonly on: LocalDate },
  ): { readonly value: number | string; readonly validFrom: LocalDate };
  /** The row that governs, where there is one: its unit says whether days are calendar or working days. */
  find(
    key: string,
    at: { readonly region: string; readonly on: LocalDate },
  ): { readonly value: number | string; readonly unit: string; readonly validFrom: LocalDate } | undefined;
}
