import fc from 'fast-check';
import { passedOver } from './json-row';

it.each([
  ['{}', undefined],
  ['{"a":"a","b":{"a":1},"c":[{"a":1},{"a":1}]}', undefined],
  ['{"a":"\\"a\\":","b":"\\\\"}', undefined],
  ['{"a":1, "a" :2}', 'holds a twice'],
  ['{"a":1,"\\u0061":2}', 'holds a twice'],
  ['{"x":[{"kind":1,"kind":1}]}', 'holds kind twice'],
  ['{"371302199003070018":1,"371302199003070018":1}', 'holds a field twice'],
  ['{"__proto__":{}}', 'holds a field, which is no field'],
  ['{"x":{"constructor":1}}', 'holds constructor, which is no field'],
  ['[[[[[[[[]]]]]]]]', undefined],
  ['[[[[[[[[[]]]]]]]]]', 'is nested too deeply'],
])('%s: %s', (json, said) => expect(passedOver(json)).toBe(said));

it('finds nothing in what was written from an object, however it is', () => {
  const value = fc.object({ maxDepth: 3, withUnicodeString: true } as fc.ObjectConstraints);
  fc.assert(
    fc.property(value, (object) => {
      const strange = JSON.stringify(object).match(
        /"(__proto__|constructor|toString|valueOf|hasOwnProperty|__\w+__|\w+Of|\w+Enumerable|toLocaleString)":/,
      );
      if (!strange) expect(passedOver(JSON.stringify(object, null, 1))).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
