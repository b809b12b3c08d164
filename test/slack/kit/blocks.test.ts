import { describe, expect, it } from 'vitest';
import { pictureBlock } from '../../../src/slack/kit/blocks.ts';

describe('pictureBlock', () => {
  it('is nothing where there is no file, so that words stand alone', () => {
    expect(pictureBlock(null, 'Ronde 2')).toEqual([]);
  });

  it('says what the picture says, within what Slack takes', () => {
    const [block] = pictureBlock('F1', 'é'.repeat(2_001));
    expect([...(block?.alt_text ?? '')]).toHaveLength(2_000);
    expect(block).toMatchObject({ type: 'image', slack_file: { id: 'F1' } });
    expect(pictureBlock('F1', '')[0]?.alt_text).not.toBe('');
  });
});
