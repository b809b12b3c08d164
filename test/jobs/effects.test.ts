import { describe, expect, it } from 'vitest';
import { effects } from '../../jobs/effects.ts';
import { type AreaEffects, joinEffects } from '../../jobs/engine/effects.ts';
import { fold } from '../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { after, by, now } from '../coalition/given.ts';
import {
  ahmed,
  answered,
  begun,
  gave,
  invited,
  noor,
  partnered,
  sanneLeads,
  sent,
  started,
  words,
} from '../coalition/stories.ts';

/** The send jobs of the last events of a log, as kinds, with whom they are for. */
function jobsAfter(log: CoalitionEvent[], count: number): string[] {
  const state = fold(log);
  if (state === null) throw new Error('there is no coalition yet');
  return log
    .slice(-count)
    .flatMap((event) => effects.coalition.follow(state, event))
    .map(({ kind, to }) => (to === null ? kind : `${kind} ${to}`));
}

const asked = [started, partnered, invited, begun];

function typed(ts: string, ask: number): CoalitionCommand {
  return {
    type: 'GiveAnswer',
    interview: 'i-ahmed',
    question: 'motive',
    answer: words(`e.${ts}`),
    typed: { ts, ask },
  };
}

describe('a typed answer', () => {
  it('has one job: its question shrinks to a line, and then the next one is asked', () => {
    const log = after(asked, ahmed, typed('1.0', 1));
    // Went wrong: a third job looked whether the receipt is to be changed, of an interview that was not sent.
    expect(jobsAfter(log, 1)).toEqual(['question']);
  });

  it('in a second message has one job, as it may take up a paused interview', () => {
    const log = after(asked, ahmed, typed('1.0', 1), typed('1.5', 1));
    expect(log.at(-1)).toMatchObject({ type: 'AnswerGiven', added: true });
    expect(jobsAfter(log, 1)).toEqual(['question']);
  });

  it('changed before the interview is sent has none', () => {
    const edit: CoalitionCommand = {
      type: 'EditAnswer',
      interview: 'i-ahmed',
      ts: '1.0',
      edited: '1.2',
      answer: words('e.new'),
    };
    expect(jobsAfter(after(asked, ahmed, typed('1.0', 1), edit), 1)).toEqual([]);
  });

  it('after the interview was sent is a change: nothing more is asked', () => {
    const [given] = by(ahmed, gave('motive', { entry: 'e.later', ts: '9.0', ask: 1, next: null }));
    const later = { ...given, at: now + 1_000 } as CoalitionEvent;
    const log = [...asked, answered, sent, [later]].flat();
    expect(jobsAfter(log, 1)).toEqual(['answered', 'changed']);
  });

  it('that was given before the interview was sent, and is reacted to afterwards, is no change', () => {
    const log = [...asked, answered, sent].flat();
    expect(jobsAfter(log, 8).filter((job) => job === 'changed')).toEqual([]);
  });
});

describe('leads', () => {
  it('are not told of a lead who took over or stepped back themselves', () => {
    const released = by(noor, { type: 'LeadReleased', user: noor });
    expect(jobsAfter([started, sanneLeads, released].flat(), 1)).toEqual([]);
  });

  it('hear of what was promised, but not who promised it themselves', () => {
    const made = by(noor, {
      type: 'CommitmentMade',
      commitment: 'k',
      agreed: true,
      words: 'e.words',
      contact: 'c-noor',
      date: '2026-03-16',
      step: null,
      money: { kind: 'existing', differently: null, strengthens: [] },
    });
    const jobs = jobsAfter([started, sanneLeads, made].flat(), 1);
    expect(jobs.filter((job) => job.startsWith('commitment-lead'))).toEqual(['commitment-lead U0SANNE']);
  });
});

/** Queued jobs and what was sent name them: written by hand, as they never change. */
const kindsOfCoalitions = [
  ...['channel', 'channel-invite', 'channel-problem', 'started', 'named-lead', 'lead-gone', 'lead-wanted'],
  ...['invitation', 'refresh', 'question', 'answered', 'paused', 'receipt', 'changed', 'close-receipt'],
  ...['recorded', 'consent-question', 'consent-answer', 'deletion-question', 'lead-note'],
  ...['close-conversation', 'step-told', 'picture', 'commitment', 'commitment-lead', 'commitment-proposer'],
  ...['commitment-owner', 'commitment-left', 'commitment-channel', 'commitment-asked', 'commitment-answered'],
  ...['erase', 'bundle', 'unreachable', 'meeting-told', 'meeting-left', 'meeting-refresh'],
  ...['meeting-unreached', 'meeting-channel', 'meeting-outcome', 'programme-files'],
  ...['keys-asked', 'keys-shown', 'keys-lead', 'domain-channel', 'domain-contact', 'domain-out'],
  ...['sketch-shared', 'sketch-heard', 'sketch-map'],
  ...['date-told', 'date-shown', 'date-off', 'date-left', 'date-over', 'date-full'],
  ...['substitute-sent', 'substitute-back', 'substitute-cannot', 'schedule-wiping', 'wipe'],
];
const kindsOfPersons = [
  ...['question', 'language', 'hub', 'hint', 'bundle', 'hours', 'mention', 'greeting'],
  ...['meetings-again', 'dates-again', 'substitutes-again'],
  ...['take-out', 'forget'],
];

describe('kinds of effects', () => {
  it('are those of earlier versions', () => {
    expect(Object.keys(effects.coalition.kinds).sort()).toEqual(kindsOfCoalitions.sort());
    expect(Object.keys(effects.person.kinds).sort()).toEqual(kindsOfPersons.sort());
  });

  it('are asked for by the compiler: an event that has a line in no area is an error', () => {
    const noAreas: AreaEffects[] = [];
    // @ts-expect-error No area says what follows from any event.
    expect(joinEffects(noAreas.slice() as [], {}).coalition.kinds).toEqual({});
  });

  it('belong to one area each', () => {
    const area: AreaEffects = { kinds: { hub: { run: async () => {} } }, follows: {} };
    expect(() => joinEffects([area, area], {} as never)).toThrow('hub');
  });

  it('that can be posted in a channel have somebody look where nobody knows', () => {
    const unsure = Object.entries(effects.coalition.kinds).flatMap(([kind, { unsure: ask }]) =>
      ask === undefined ? [] : kind,
    );
    const inChannel = [
      ...['channel', 'commitment-channel', 'domain-channel', 'lead-wanted', 'meeting-channel'],
      'step-told',
    ];
    expect(unsure.sort()).toEqual(inChannel);
  });

  it('of which somebody hears when they are lost', () => {
    const lost = Object.entries(effects.coalition.kinds).flatMap(([kind, { lost: note }]) =>
      note === undefined ? [] : kind,
    );
    expect(lost.sort()).toEqual([
      ...['commitment', 'date-told', 'invitation', 'keys-asked', 'meeting-told', 'question', 'recorded'],
      ...['sketch-shared', 'substitute-sent'],
    ]);
  });
});
