const { load } = jest.requireActual<any>('./load.mjs');

const A = '2026-01-26T09:00:00+08:00';
const B = '2026-02-03T10:00:00+08:00';
const END = '2026-02-04T09:30:00+08:00';

/** Answers like the API and notes in which order it was asked. */
const recorder = (answers: Record<string, any> = {}) => {
  const log: string[] = [];
  return {
    log,
    caller: {
      call: async (call: any) => {
        log.push(`> ${call.key}`);
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`< ${call.key} ${call.path} ${JSON.stringify(call.body ?? null)}`);
        const answer = answers[call.key] ?? { id: `id-${call.key}` };
        if (answer instanceof Error) throw answer;
        return answer;
      },
      setClock: async (at: string) => void log.push(at),
      close: () => undefined,
    },
  };
};
const call = (at: string, lane: string, key: string, more: object = {}) => ({
  at,
  lane,
  key,
  as: 'demo-bank',
  method: 'POST',
  path: '/payments',
  ...more,
});

describe('a load', () => {
  it('sets the clock, makes the calls of the instant, those of a lane one after the other, and goes on', async () => {
    const { log, caller } = recorder();
    const calls = [call(A, 'x', 'x1'), call(A, 'x', 'x2'), call(A, 'y', 'y1'), call(B, 'x', 'x3')];
    const figures = await load({ calls, caller, endsAt: END });
    expect(log.filter((line) => line.startsWith('2026'))).toEqual([A, B, END]);
    const at = (line: string): number => log.findIndex((one) => one.startsWith(line));
    expect(at('< x1')).toBeLessThan(at('> x2'));
    expect(at('> y1')).toBeLessThan(at('< x1'));
    expect(at('< x2')).toBeLessThan(at(B));
    expect(at(B)).toBeLessThan(at('> x3'));
    expect(figures).toMatchObject({ calls: 4, clockSteps: 3 });
  });

  it('puts in what earlier calls were answered', async () => {
    const { log, caller } = recorder({
      find: {
        items: [
          { id: 'other', group: 'contracts' },
          { id: 'mine', group: 'wages' },
        ],
      },
    });
    const calls = [
      call(A, 'x', 'make', { save: 'payroll/f01' }),
      call(A, 'x', 'find', { method: 'GET', save: 'case', where: { group: 'wages' } }),
      call(B, 'x', 'use', { path: '/cases/${case}/filing', body: { of: ['${payroll/f01}'] } }),
    ];
    await load({ calls, caller, endsAt: END });
    expect(log.at(-2)).toBe('< use /cases/mine/filing {"of":["id-make"]}');
  });

  it('says what was not there', async () => {
    const { caller } = recorder({ find: { items: [] } });
    const calls = [call(A, 'x', 'find', { method: 'GET', save: 'case' })];
    await expect(load({ calls, caller, endsAt: END })).rejects.toThrow('find: nothing was found');
    await expect(load({ calls: [call(A, 'x', 'use', { path: '/${case}' })], caller, endsAt: END })).rejects.toThrow(
      'nothing was saved as case',
    );
  });

  it('leaves the clock where it is up to what an earlier run reached, and makes all calls again', async () => {
    const { log, caller } = recorder();
    const kept: string[] = [];
    await load({ calls: [call(A, 'x', 'x1'), call(B, 'x', 'x2')], caller, endsAt: END, reached: A, keep: (at: string) => kept.push(at) });
    expect(log.filter((line) => line.startsWith('2026'))).toEqual([B, END]);
    expect(kept).toEqual([B, END]);
    expect(log.filter((line) => line.startsWith('>'))).toEqual(['> x1', '> x2']);
  });

  it('stops at the first refusal, and when it is told to', async () => {
    const refused = recorder({ x1: new Error('409') });
    await expect(load({ calls: [call(A, 'x', 'x1'), call(B, 'x', 'x2')], caller: refused.caller, endsAt: END })).rejects.toThrow('409');
    expect(refused.log).not.toContain(B);
    const stopped = recorder();
    const signal = AbortSignal.abort(new Error('told to'));
    await expect(load({ calls: [call(A, 'x', 'x1')], caller: stopped.caller, endsAt: END, signal })).rejects.toThrow('told to');
    expect(stopped.log).toEqual([]);
  });

  it('refuses a story that goes back in time', async () => {
    const { caller } = recorder();
    await expect(load({ calls: [call(B, 'x', 'x1'), call(A, 'x', 'x2')], caller, endsAt: END })).rejects.toThrow('x2 lies before');
  });
});
