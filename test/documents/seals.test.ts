import { describe, expect, it } from 'vitest';
import { canonicalBytes, digestOfText, inGroups, unlikeCanonical } from '../../src/documents/seals.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the digest of a text', () => {
  it('is SHA-256 over its bytes in UTF-8', () => {
    // FIPS 180-2, appendix B.1.
    expect(digestOfText(bytes('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(inGroups('ba7816bf8f')).toBe('ba78 16bf 8f');
  });
});

describe('a text that another program saved', () => {
  it.each([
    ['# Visie\n\nWij doen het.\n', []],
    ['\ufeff# Visie\n', ['byte-order-mark']],
    ['# Visie\r\n', ['line-ends']],
    ['Cafe\u0301\n', ['not-nfc']],
    ['Visie\u0007\n', ['control-characters']],
  ])('is told by what differs: %j', (text, unlike) => {
    expect(unlikeCanonical(bytes(text))).toEqual(unlike);
  });

  it('is no text where it is not UTF-8', () => {
    const broken = Uint8Array.of(0x56, 0xff, 0x0a);
    expect(unlikeCanonical(broken)).toEqual(['not-utf-8']);
    expect(canonicalBytes(broken)).toBe(null);
  });

  it('has the same canonical bytes as before', () => {
    const saved = bytes('\ufeffCafe\u0301\r\nEn meer\r');
    expect(canonicalBytes(saved)).toEqual(bytes('Café\nEn meer\n'));
  });
});
