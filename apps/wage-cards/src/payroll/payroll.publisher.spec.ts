import {
  cardIssued,
  cashPaymentConfirmed,
  paymentReported,
  payrollLinesRecorded,
  payrollSubmitted,
  type EventContract,
} from '@anxin/contracts';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import cardIssuedSample from '../../../../libs/contracts/src/wage-cards/card-issued.v1.sample.json';
import cashPaymentConfirmedSample from '../../../../libs/contracts/src/wage-cards/cash-payment-confirmed.v1.sample.json';
import paymentReportedSample from '../../../../libs/contracts/src/wage-cards/payment-reported.v1.sample.json';
import payrollLinesRecordedSample from '../../../../libs/contracts/src/wage-cards/payroll-lines-recorded.v1.sample.json';
import payrollSubmittedSample from '../../../../libs/contracts/src/wage-cards/payroll-submitted.v1.sample.json';
import { payrollLine, type GivenLine } from '@anxin/payroll-form';
import { lineRecorded } from './payroll.publisher';

const samples: [string, EventContract<never>, object][] = [
  ['cardIssued', cardIssued, cardIssuedSample],
  ['cashPaymentConfirmed', cashPaymentConfirmed, cashPaymentConfirmedSample],
  ['paymentReported', paymentReported, paymentReportedSample],
  ['payrollLinesRecorded', payrollLinesRecorded, payrollLinesRecordedSample],
  ['payrollSubmitted', payrollSubmitted, payrollSubmittedSample],
];

describe('what is published', () => {
  it.each(samples)('of %s has a sample that fits its schema', (_, contract, sample) => {
    const ajv = addFormats(new Ajv2020({ strict: false }));
    expect([ajv.validate(contract.schema, sample), ajv.errors]).toEqual([true, null]);
  });

  it('of a line is all that was given, with the opaque id in place of the number', () => {
    for (const { line, workerId, ...given } of payrollLinesRecordedSample.lines)
      expect(
        lineRecorded({ ...payrollLine({ ...(given as Omit<GivenLine, 'idNumber'>), idNumber: 'never read' }, workerId), line }),
      ).toEqual({ line, workerId, ...given });
  });

  it('as submitted counts and sums the lines of its sample', () => {
    expect(payrollSubmittedSample.lines).toBe(payrollLinesRecordedSample.lines.length);
  });
});
