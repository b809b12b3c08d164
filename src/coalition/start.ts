import type { ChannelCommand, StartCoalition } from './commands.ts';
import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from './decision.ts';
import type { EventOf } from './events.ts';
import { longest } from './longest.ts';
import { type Coalition, shape } from './state.ts';
import { newWalk } from './walk.ts';

/** M1.1: a coalition starts with its lead's own organisation as the first partner. */
export function decideStart(state: Coalition | null, command: StartCoalition, stamp: Stamp): Decision {
  if (state !== null) return refuse('exists-already');
  if (stamp.by === null) return refuse('not-a-lead');
  const problems = startProblems(command);
  if (problems.length > 0) return refuseAll(problems);
  const { id, need, language, country, together, intention, channel, own, opening, practice } = command;
  const name = command.name.trim();
  return accept(
    stamp,
    [
      {
        type: 'CoalitionStarted',
        id,
        name,
        need: need.trim(),
        language,
        country,
        together,
        intention: intention.entry,
        channel: practice ? null : channel,
        ...(opening === 'round-2' ? { opening } : {}),
        ...(practice ? { practice } : {}),
      },
      { type: 'PartnerAdded', partner: own.partner, name: own.name.trim(), kind: own.kind, own: true },
      {
        type: 'ContactAdded',
        partner: own.partner,
        contact: own.contact,
        user: stamp.by,
        name: own.contactName,
        reach: null,
        outside: false,
      },
    ],
    { put: [intention] },
  );
}

function startProblems({ name, need, intention, own }: StartCoalition): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ field: 'name', key: 'name-missing' });
  if (name.trim().length > longest.coalitionName) problems.push({ field: 'name', key: 'name-too-long' });
  if (need.trim() === '') problems.push({ field: 'need', key: 'need-missing' });
  if (need.length > longest.need) problems.push({ field: 'need', key: 'text-too-long' });
  if (own.name.trim() === '') problems.push({ field: 'organisation', key: 'name-missing' });
  if (own.name.trim().length > longest.partnerName)
    problems.push({ field: 'organisation', key: 'name-too-long' });
  if (intention.text.length > longest.answer) problems.push({ field: 'intention', key: 'text-too-long' });
  return problems;
}

/** The coalition's channel: chosen by a lead; made, joined and welcomed by the app. */
export function decideChannel(state: Coalition, command: ChannelCommand, stamp: Stamp): Decision {
  switch (command.type) {
    case 'ChooseChannel':
      if (!isLead(state, stamp.by)) return refuse('not-a-lead');
      if (state.channel.welcomed && state.channel.problem === null)
        return refuse('channel-settled', 'channel');
      if (state.practice) return refuse('practice-alone', 'channel');
      return accept(stamp, [{ type: 'ChannelChosen', channel: command.channel }]);
    case 'NoteChannelReady':
      if (state.channel.id === command.channel && state.channel.problem === null) return accept(stamp, []);
      return accept(stamp, [{ type: 'ChannelReady', channel: command.channel }]);
    case 'NoteChannelFailed':
      if (state.channel.problem === command.problem) return accept(stamp, []);
      return accept(stamp, [{ type: 'ChannelFailed', problem: command.problem }]);
    case 'NoteChannelMoved':
      if (state.channel.id === command.channel) return accept(stamp, []);
      return accept(stamp, [{ type: 'ChannelMoved', channel: command.channel }]);
    case 'NoteChannelWelcomed':
      return accept(stamp, state.channel.welcomed ? [] : [{ type: 'ChannelWelcomed' }]);
    default:
      return command satisfies never;
  }
}

export function evolveStart(event: EventOf<'CoalitionStarted'>): Coalition {
  const { id, name, need, language, country, together, intention, channel, by, at } = event;
  const lead = by ?? '';
  return {
    ...{ shape, id, name, need, language, country, together, intention },
    startedBy: lead,
    startedAt: at,
    channel: {
      id: channel?.kind === 'existing' ? channel.id : null,
      wish: channel,
      problem: null,
      welcomed: false,
    },
    leads: [lead],
    gone: [],
    partners: [],
    contacts: [],
    interviews: [],
    commitments: [],
    summaries: { off: [], told: {} },
    walk: newWalk(event.opening ?? 'round-1'),
    ...{ meetings: [], meetingRhythm: 2, askedNext: {} },
    practice: event.practice ?? false,
    over: null,
    lastSign: at,
    nudged: {},
    moved: [],
    unreachable: {},
  };
}

type ChannelEvent = EventOf<
  'ChannelChosen' | 'ChannelReady' | 'ChannelFailed' | 'ChannelMoved' | 'ChannelWelcomed'
>;

export function evolveChannel(state: Coalition, event: ChannelEvent): Coalition {
  const { channel } = state;
  switch (event.type) {
    case 'ChannelChosen': {
      const id = event.channel.kind === 'existing' ? event.channel.id : null;
      return { ...state, channel: { id, wish: event.channel, problem: null, welcomed: false } };
    }
    case 'ChannelReady':
    case 'ChannelMoved':
      return { ...state, channel: { ...channel, id: event.channel, problem: null } };
    case 'ChannelFailed':
      return { ...state, channel: { ...channel, problem: event.problem } };
    case 'ChannelWelcomed':
      return { ...state, channel: { ...channel, welcomed: true, problem: null } };
    default:
      return event satisfies never;
  }
}
