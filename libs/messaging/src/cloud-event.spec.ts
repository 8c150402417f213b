import { v5 } from 'uuid';
import fc from 'fast-check';
import { eventIdOf } from './cloud-event';

describe('the id of an event', () => {
  it('is the UUIDv5 of subject, version, type and part', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), fc.nat(), (subject, version, type, part) => {
        expect(eventIdOf(subject, version, type, part)).toBe(
          v5(`${subject}\n${version}\n${type}\n${part}`, '6f1b9a52-2d0e-5c1f-9a37-4f0f6b7f5a10'),
        );
      }),
    );
  });

  it('is not that of another part', () => {
    expect(eventIdOf('a', 1, 't')).toBe(eventIdOf('a', 1, 't', 0));
    expect(eventIdOf('a', 1, 't', 1)).not.toBe(eventIdOf('a', 1, 't', 0));
  });
});
