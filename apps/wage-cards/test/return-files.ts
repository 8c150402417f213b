import iconv from 'iconv-lite';

/** What a detail of a made-up return file says. */
export interface Detail {
  readonly card?: string;
  readonly name?: string;
  readonly idNumber?: string;
  /** Yuan as the bank writes it. */
  readonly amount: string;
  readonly status: string;
  readonly paidOn?: string;
  readonly reference: string;
}

const HEAD = '序号,收款账号,户名,证件号码,金额,处理结果,入账日期,交易流水号,备注';

/** A file of the shipped CSV format, with a byte order mark; `total` replaces the last line, null leaves it out. */
export const csvFile = (details: readonly Detail[], total?: string | null): string => {
  const lines = details.map(({ card = '', name = '张三', idNumber = '', amount, status, paidOn = '2026-02-10', reference }, at) =>
    [at + 1, card, name, idNumber, amount.includes(',') ? `"${amount}"` : amount, status, paidOn, reference, ''].join(','),
  );
  const fen = details.reduce((sum, { amount }) => sum + BigInt(Math.round(Number(amount.replaceAll(',', '')) * 100) || 0), 0n);
  const sum = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
  const last = total === undefined ? [`合计,${details.length},,,${sum},,,,`] : total === null ? [] : [total];
  return `\ufeff${[HEAD, ...lines, ...last].join('\r\n')}\r\n`;
};

const field = (text: string, bytes: number): Buffer => {
  const encoded = iconv.encode(text, 'gb18030');
  return Buffer.concat([encoded, Buffer.alloc(Math.max(0, bytes - encoded.length), ' ')]).subarray(0, bytes);
};

/** A file of the shipped fixed-width format: GB18030, amounts (given in fen) padded with zeros. */
export const fixedFile = (details: readonly (Detail & { serial: number })[], batch = '代发0001'): Buffer => {
  const lines = details.map(({ serial, card = '', name = '欧阳某某', idNumber = '', amount, status, paidOn = '20260210' }) =>
    Buffer.concat([
      field('D', 1),
      field(batch, 12),
      field(String(serial).padStart(8, '0'), 8),
      field(card, 19),
      field(name, 20),
      field(idNumber, 18),
      field(amount.padStart(15, '0'), 15),
      field(status, 4),
      field(paidOn, 8),
      field('账户状态不正常', 40),
    ]),
  );
  const sum = details.reduce((total, { amount }) => total + BigInt(amount), 0n);
  const total = Buffer.from(`T${String(details.length).padStart(8, '0')}${String(sum).padStart(15, '0')}`);
  return Buffer.concat([field('H代发工资回盘', 60), ...lines, total].flatMap((line) => [line, Buffer.from('\r\n')]));
};
