import { law } from '../rule';
import { payMonth, payPattern } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const PLAN = law('临沂市三项行动计划 (2014)', 5);

/** 兰山区 from 2025-10-01: 2 200.00; the band of 1 % is 2 178.00 to 2 222.00. */
const dec = (pays: Record<string, number>) => payMonth('2025-12', '2026-01-09', pays);
const jan = (pays: Record<string, number>) => payMonth('2026-01', '2026-02-10', pays);
const both = (pay: string) => payPattern(dec({ [pay]: 20 }), jan({ [pay]: 20 }));
const at = (region: string) => {
  const month = (one: ReturnType<typeof payMonth>) => ({ ...one, pays: one.pays.map((pay) => ({ ...pay, region })) });
  return payPattern(month(dec({ '2010.00': 20 })), month(jan({ '2010.00': 20 })));
};
const DAY = '2026-02-10';
const told = (workers = 20) => alert('yellow', '2026-02-11', workers);

export const cases: readonly WorkedCase<'pay-pattern'>[] = [
  given(
    '连续两月20人，次月18人（九成）按最低标准发放',
    'two months running: twenty people, then eighteen of twenty at the minimum',
    payPattern(dec({ '2200.00': 20 }), jan({ '2200.00': 18, '4000.00': 2 })),
    { '2026-02-09': none(), [DAY]: told(18) },
    [PLAN],
  ),
  given(
    '次月17人，不足九成',
    'then seventeen of twenty',
    payPattern(dec({ '2200.00': 20 }), jan({ '2200.00': 17, '4000.00': 3 })),
    { [DAY]: none() },
    [PLAN],
  ),
  given(
    '上月19人，不足20人',
    'nineteen people the month before',
    payPattern(dec({ '2200.00': 19 }), jan({ '2200.00': 20 })),
    { [DAY]: none() },
    [PLAN],
  ),
  given('只有一个月', 'one month alone', payPattern(jan({ '2200.00': 20 })), { [DAY]: none() }, [PLAN]),
  given(
    '两个月不相连',
    'two months that don’t follow one another',
    payPattern(payMonth('2025-11', '2025-12-10', { '2200.00': 20 }), jan({ '2200.00': 20 })),
    { [DAY]: none() },
    [PLAN],
  ),
  given('2222.00元：上浮1%以内', '2 222.00: one per cent over', both('2222.00'), { [DAY]: told() }, [PLAN]),
  given('2222.01元', '2 222.01', both('2222.01'), { [DAY]: none() }, [PLAN]),
  given('2178.00元：下浮1%以内', '2 178.00: one per cent under', both('2178.00'), { [DAY]: told() }, [PLAN]),
  given('2177.99元', '2 177.99', both('2177.99'), { [DAY]: none() }, [PLAN]),
  given('三类地区（蒙阴县）工地按当地2010元衡量', 'a site in 蒙阴县 is measured by its own 2 010', at('371328'), { [DAY]: told() }, [PLAN]),
  given(
    '二类地区（兰山区）工地的2010元不在2200元上下',
    '2 010 on a site in 兰山区, where 2 200 is the minimum',
    at('371302'),
    { [DAY]: none() },
    [PLAN],
  ),
  given(
    '3月10日得知次月已不同：解除',
    'the next month differs, known on 03-10: gone',
    payPattern(dec({ '2200.00': 20 }), jan({ '2200.00': 20 }), payMonth('2026-02', '2026-03-10', { '3000.00': 20 })),
    { '2026-03-09': told(), '2026-03-09/2026-03-10': none('corrected') },
    [PLAN],
  ),
];
