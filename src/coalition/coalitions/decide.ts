import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import type { ChannelCommand, StartCoalition } from './commands.ts';

/** M1.1: a coalition starts with its lead's own organisation as the first partner. */
export function decideStart(state: Coalition | null, command: StartCoalition, stamp: Stamp): Decision {
  if (state !== null) return refuse('exists-already');
  if (stamp.by === null) return refuse('not-a-lead');
  const { name: organisation } = command.own;
  const problems = startProblems({ ...command, organisation, intention: command.intention.text });
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
    [intention],
  );
}

/** What is filled in about a new coalition, by the fields of the form. */
export interface StartFields {
  name: string;
  need: string;
  organisation: string;
  intention: string;
}

/** What is wrong with it, each on its field: the form asks on every page about that page's own. */
export function startProblems({ name, need, organisation, intention }: StartFields): Problem[] {
  const problems = detailProblems({ name, need });
  if (organisation.trim() === '') problems.push({ field: 'organisation', key: 'name-missing' });
  if (lengthOf(organisation.trim()) > longest.partnerName)
    problems.push({ field: 'organisation', key: 'name-too-long' });
  if (lengthOf(intention) > longest.answer) problems.push({ field: 'intention', key: 'text-too-long' });
  return problems;
}

/** Leads change what the coalition is called and about, and its language and country; what it was before is kept. */
export function changeDetails(
  state: Coalition,
  command: CommandOf<'ChangeCoalition'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const problems = detailProblems(command);
  if (problems.length > 0) return refuseAll(problems);
  const { language, country } = command;
  const to = { name: command.name.trim(), need: command.need.trim(), language, country };
  const changed = Object.entries(to).filter(([field, value]) => state[field as keyof typeof to] !== value);
  if (changed.length === 0) return accept(stamp, []);
  return accept(stamp, [{ type: 'CoalitionChanged', ...Object.fromEntries(changed) }]);
}

/** What is wrong with a name or a need, each on its field. */
export function detailProblems({ name, need }: Pick<StartFields, 'name' | 'need'>): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ field: 'name', key: 'name-missing' });
  if (lengthOf(name.trim()) > longest.coalitionName) problems.push({ field: 'name', key: 'name-too-long' });
  if (need.trim() === '') problems.push({ field: 'need', key: 'need-missing' });
  if (lengthOf(need.trim()) > longest.need) problems.push({ field: 'need', key: 'text-too-long' });
  return problems;
}

type CommandOf<T extends ChannelCommand['type']> = Extract<ChannelCommand, { type: T }>;

/** The coalition's channel: chosen by a lead, also another one later; made, joined and welcomed by the app. */
export function chooseChannel(
  state: Coalition,
  { channel }: CommandOf<'ChooseChannel'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const isSame = channel.kind === 'existing' && channel.id === state.channel.id;
  if (isSame && state.channel.welcomed && state.channel.problem === null) return accept(stamp, []);
  if (state.practice) return refuse('practice-alone', 'channel');
  return accept(stamp, [{ type: 'ChannelChosen', channel }]);
}

export function noteReady(
  state: Coalition,
  { channel }: CommandOf<'NoteChannelReady'>,
  stamp: Stamp,
): Decision {
  if (state.channel.id === channel && state.channel.problem === null) return accept(stamp, []);
  return accept(stamp, [{ type: 'ChannelReady', channel }]);
}

export function noteFailed(
  state: Coalition,
  { problem }: CommandOf<'NoteChannelFailed'>,
  stamp: Stamp,
): Decision {
  return accept(stamp, state.channel.problem === problem ? [] : [{ type: 'ChannelFailed', problem }]);
}

export function noteMoved(
  state: Coalition,
  { channel }: CommandOf<'NoteChannelMoved'>,
  stamp: Stamp,
): Decision {
  return accept(stamp, state.channel.id === channel ? [] : [{ type: 'ChannelMoved', channel }]);
}

export function noteWelcomed(
  state: Coalition,
  _command: CommandOf<'NoteChannelWelcomed'>,
  stamp: Stamp,
): Decision {
  return accept(stamp, state.channel.welcomed ? [] : [{ type: 'ChannelWelcomed' }]);
}
