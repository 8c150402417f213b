import { gramsOf, likeness, sentenceFor, signOf } from './shop-sign';

describe('a shop sign (招牌)', () => {
  it.each([
    ['临沂市罗庄区老王饺子馆（个体工商户）', '老王饺子馆'],
    ['山东省临沂市兰山区新天地餐饮管理有限公司', '新天地餐饮管理'],
    ['罗庄那家老王饺子馆', '罗庄老王饺子馆'],
    ['东方小区旁边的饺子馆', '东方小区饺子馆'],
    ['ＡＢＣ servicE ', 'ABCSERVICE'],
    ['公司', '公司'],
  ])('%s is told apart by %s', (name, sign) => expect(signOf(name)).toBe(sign));

  it('is compared by pairs of characters', () => {
    expect(gramsOf('老王饺子馆')).toEqual(['子馆', '王饺', '老王', '饺子']);
    expect(gramsOf('某')).toEqual(['某']);
    expect(gramsOf('')).toEqual([]);
  });

  it('is likest to the firm that is called so, whatever stands around its name', () => {
    expect(likeness('老王饺子馆', '临沂市罗庄区老王饺子馆（个体工商户）')).toBe(100);
    expect(likeness('老王饺子', '罗庄区老王饺子馆')).toBe(90);
    expect(likeness('罗庄老王饺子馆', '罗庄区老王饺子馆')).toBeGreaterThan(60);
    expect(likeness('老王饺子馆', '老李饺子馆')).toBe(50);
    expect(likeness('老王饺子馆', '临沂市宏大建筑有限公司')).toBe(0);
    expect(likeness('', '老王饺子馆')).toBe(0);
  });

  it('leads to a sentence that names a firm only where it is clear, and no case', () => {
    const one = (name: string, score: number, openCases = 0) => ({ name, score, openCases });
    expect(sentenceFor('饺子馆', [])).toContain('暂未查到');
    expect(sentenceFor('饺子馆', [one('老王饺子馆', 90)])).toBe('请问您说的是不是“老王饺子馆”？您的投诉登记后由监察员核实处理。');
    expect(sentenceFor('饺子馆', [one('老王饺子馆', 90, 2)])).toContain('劳动保障监察机构正在办理涉及该单位的事项');
    for (const several of [[one('老王饺子馆', 90), one('小王饺子馆', 75)], [one('老王饺子馆', 69)]])
      expect(sentenceFor('饺子馆', several)).toMatch(/^(?!.*[老小]王).*不止一家或者不够确定/);
  });
});
