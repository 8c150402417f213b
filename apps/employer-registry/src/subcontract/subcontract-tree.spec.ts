import { depthOf, treeOf } from './subcontract-tree';

describe('the tree of subcontractors', () => {
  const work = [
    { id: 'a', parent: null },
    { id: 'b', parent: null },
    { id: 'c', parent: 'a' },
    { id: 'd', parent: 'c' },
    { id: 'e', parent: 'a' },
  ];

  it('hangs each under the one it was let under, in order', () => {
    expect(treeOf(work)).toEqual([
      {
        id: 'a',
        parent: null,
        subcontracts: [
          { id: 'c', parent: 'a', subcontracts: [{ id: 'd', parent: 'c', subcontracts: [] }] },
          { id: 'e', parent: 'a', subcontracts: [] },
        ],
      },
      { id: 'b', parent: null, subcontracts: [] },
    ]);
    expect([depthOf(work), depthOf([])]).toEqual([3, 0]);
  });

  it('takes a chain of any depth', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ id: `${i}`, parent: i ? `${i - 1}` : null }));
    expect(treeOf(chain)).toHaveLength(1);
    expect(depthOf(chain)).toBe(20_000);
  });
});
