import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1, sha1Modulo } from '../../../src/engine/rules/sha1';

test('the digest is that of any other SHA-1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      const hex = Array.from(sha1(text), (word) => word.toString(16).padStart(8, '0')).join('');
      expect(hex).toBe(createHash('sha1').update(text).digest('hex'));
    }),
  );
});

test('the rest is that of the whole number of 160 bits', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 36 }), (text, modulus) => {
      const whole = BigInt(`0x${createHash('sha1').update(text).digest('hex')}`);
      expect(BigInt(sha1Modulo(text, modulus))).toBe(whole % BigInt(modulus));
    }),
  );
});
