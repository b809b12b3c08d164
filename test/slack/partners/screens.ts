import type { ModalView } from '@slack/types';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { Values } from '../../../src/slack/kit/inputs.ts';
import { batchOf, lookUp, storedLines } from '../../../src/slack/partners/pasted-batch.ts';
import { pasteForm } from '../../../src/slack/partners/pasting.ts';
import { buildPastedView } from '../../../src/slack/partners/views.ts';
import type { Text } from '../../../src/text/text.ts';
import { longName, type Strange } from '../longest-coalition.ts';

/** A hundred people of one name. */
function namesakes(name: string) {
  return Array.from({ length: 100 }, (_, at) => ({
    user: `U9${String(at).padStart(9, '0')}`,
    names: [name],
    shown: name,
  }));
}

/** Lines with many people, of whom it is asked who they are; lines that say nothing; and more of them than a window holds. */
function pasted(coalition: Coalition, kind: Strange): Values[] {
  const name = longName(kind).replace(/\n/g, ' ');
  const people = Array.from(
    { length: 40 },
    (_, at) => `P${at} ${name.slice(0, 40)}; 06 1234567${at % 10}`,
  ).join('; ');
  const lists = [
    [
      `Bewoners; ${people.slice(0, 2_800)}`,
      ...Array.from({ length: 30 }, (_, at) => `Partner ${at}; ${name.slice(0, 70)}`),
    ],
    Array.from({ length: 200 }, (_, at) => `??? ${at}; ???`),
    [`${coalition.partners[0]?.name.replace(/[\n;,]/g, ' ')}; Els`],
  ];
  return lists.map((lines) => {
    const stored = storedLines(lines);
    const found = lookUp(coalition, stored, { people: namesakes(name.slice(0, 70)), isComplete: false });
    const values = { ...stored, ...found, saved: ['200'], full: ['yes'], more: ['x'.repeat(3_000)] };
    return { ...values, fix: [batchOf(values).text] };
  });
}

export function partnersViews(text: Text, kind: Strange, big: Coalition): Record<string, ModalView[]> {
  const shown = {
    subject: { coalition: big, person: null },
    meta: { coalition: big.id, key: 'k'.repeat(20) },
    note: 'offered',
  };
  return {
    pasteForm: pasted(big, kind).flatMap((values) =>
      [0, 1].map((page) => pasteForm.view(text, { ...shown, values, page })),
    ),
    buildPastedView: [0, 250].map((saved) => buildPastedView(text, big, { saved, invited: saved })),
  };
}
