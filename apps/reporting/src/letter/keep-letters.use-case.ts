import { Injectable } from '@nestjs/common';
import type { AlertChanged, CaseChanged, ResponsibilityLetterSigned } from '@anxin/contracts';
import type { Tx } from '@anxin/persistence';
import { LetterAssessmentStore } from './letter-assessment.store';

/** The rules that letters promise something about. */
const PROMISED = ['wage-arrears', 'collective-incident'];

/** Keeps what letters are assessed by, in the inbox's transaction. */
@Injectable()
export class KeepLetters {
  constructor(private readonly store: LetterAssessmentStore) {}

  letters(tx: Tx, letters: readonly ResponsibilityLetterSigned[]): Promise<void> {
    return this.store.letters(tx, JSON.stringify(letters));
  }

  async alerts(tx: Tx, alerts: readonly AlertChanged[]): Promise<void> {
    const promised = alerts.filter((alert) => PROMISED.includes(alert.rule));
    if (promised.length) await this.store.alerts(tx, JSON.stringify(promised));
  }

  cases(tx: Tx, cases: readonly CaseChanged[]): Promise<void> {
    return this.store.cases(tx, JSON.stringify(cases));
  }
}
