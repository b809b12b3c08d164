import { afterEach, describe, expect, it } from 'vitest';
import { addPartner, createActor, inviteEveryone, isTitled, startCoalition, wordsOf } from '../actors.ts';
import { type Mode, type Stage, startStage } from '../stage.ts';

let stage: Stage;
afterEach(() => stage.stop());

describe.each<Mode>(['http', 'socket'])('a coalition over %s', (mode) => {
  it('starts, invites, is answered by typing, and is read by its lead', async () => {
    stage = await startStage({ mode });
    const noor = createActor(stage.control, 'U0NOOR');
    const ahmed = createActor(stage.control, 'U0AHMED');
    await startCoalition(noor);
    await addPartner(noor, { name: 'Ondernemersvereniging Binnenstad', contacts: ['U0AHMED'] });
    await inviteEveryone(noor);

    const invitation = await ahmed.sees(/vraagt je om een gesprek/);
    expect(wordsOf(invitation.blocks)).toContain('<@U0NOOR>');
    await ahmed.press(invitation, 'interview.start');

    for (let place = 1; place <= 7; place += 1) {
      const question = await ahmed.sees(new RegExp(`\\*${place} van 7\\*`));
      expect(isTitled(question, `Vraag ${place} van 7`)).toBe(true);
      await ahmed.types(`Antwoord ${place}`);
    }
    const review = await ahmed.sees(/Dat waren alle vragen/);
    await ahmed.press(review, 'interview.send');
    const receipt = await ahmed.sees(/Verstuurd: Aantrekkelijke/);
    for (let place = 1; place <= 7; place += 1)
      expect(wordsOf(receipt.blocks)).toContain(`Antwoord ${place}`);

    const note = await noor.sees(/heeft het gesprek over/);
    await noor.press(note, 'interview.read');
    const read = await noor.modal('interview.read');
    expect(wordsOf(read.blocks)).toContain('Antwoord 6');
    expect(stage.sandbox.log.flatMap((entry) => entry.broken ?? [])).toEqual([]);
  });
});
