import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { buildDocx } from '../../../src/documents/docx.ts';
import { documentOfMeeting } from '../../../src/slack/programme/document.ts';
import { textIn } from '../../../src/text/text.ts';
import { answer, interest, ofEva, spoken } from '../../coalition/domain/stories.ts';
import { after, type CommandOf, given, now } from '../../coalition/given.ts';
import { ahmed, noor } from '../../coalition/stories.ts';

const text = textIn('nl');
const words = text.programme;

const plan: CommandOf<'PlanMeeting'> = {
  type: 'PlanMeeting',
  meeting: 'm1',
  kind: 'exploration',
  form: null,
  start: now + 14 * 86_400_000,
  zone: 'Europe/Amsterdam',
  minutes: 120,
  lastDay: '2026-03-16',
  invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan', 'c-eva', 'c-piet'],
  place: null,
  purpose: { entry: 'purpose', text: 'Samen' },
};
const bare = after([spoken], noor, interest('a'), interest('b', ofEva), plan);
const made = after(
  [bare],
  noor,
  { type: 'MarkContradiction', contradiction: 'c1', interests: ['a', 'b'], about: null },
  { type: 'ProposeProgramme', meeting: 'm1', seen: 0 },
  { type: 'ProposeGroups', meeting: 'm1', seen: 1 },
);

/** Every entry reads as its own name. */
function documentOf(events: CoalitionEvent[]) {
  const coalition = given(events).state;
  const [meeting] = coalition.meetings;
  if (meeting === undefined) throw new Error('there is no meeting');
  const open = (entry: string) => `<${entry}>`;
  return documentOfMeeting(text, { coalition, meeting, lead: noor, language: 'nl', at: now, open });
}

async function textOf(events: CoalitionEvent[]): Promise<string> {
  const document = documentOf(events);
  if (document === null) throw new Error('there is no document');
  return (await mammoth.extractRawText({ buffer: await buildDocx(document) })).value;
}

describe('the document for who leads the meeting', () => {
  it('has each item with its time, whose it is, and a sentence of help; and the groups', async () => {
    const said = await textOf(made);
    for (const item of ['welcome', 'vision', 'groups', 'contradictions', 'meet'] as const) {
      expect(said).toContain(words.items[item].title);
      expect(said).toContain(words.items[item].help);
    }
    expect(said).toContain('10:00 – 10:10');
    expect(said).toContain('11:55 – 12:00');
    expect(said).toContain(words.who.facilitator);
    expect(said).toContain('Ondernemers');
    expect(said).toContain(words.doc.draft);
  });

  it('holds no words of interests that may not be shared', async () => {
    const said = await textOf(made);
    expect(said).not.toContain('<a.words>');
    expect(said).toContain(words.doc.hidden);
    const asked = after([made], noor, { type: 'AskKeys', interests: ['a', 'b'] });
    const one = after([asked], ahmed, answer('a', 'yes'));
    expect(await textOf(one)).toContain(words.groups.named('1', '<a.words>'));
    expect(await textOf(one)).not.toContain('<w-eva>');
    const both = after([one], 'U0EVA', answer('b', 'yes'));
    const all = await textOf(both);
    expect(all).toContain(words.doc.atOdds('“<a.words>” en “<w-eva>”'));
    expect(all).not.toContain(words.doc.hidden);
  });

  it('is no draft once it was sent as it is, and is not there without a programme', async () => {
    const sent = after([made], noor, { type: 'ShareProgramme', meeting: 'm1', seen: 2 });
    expect(documentOf(sent)?.draft).toBeNull();
    expect(documentOf(bare)).toBeNull();
  });
});
