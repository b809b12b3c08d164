import type { CommitmentsFact } from '../../src/coalition/commitments/events.ts';
import { commitmentOf } from '../../src/coalition/commitments/read.ts';
import type { CoalitionEvent, EventOf } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  each,
  type Follows,
  nothing,
  one,
} from '../engine/effects.ts';
import { newPictures } from '../steps/pictures.ts';
import { askOwner, tellAskers } from './asking.ts';
import { sayUnsure, tellChannel } from './channel.ts';
import { tellLeft } from './left.ts';
import { tellLead, tellOwner, tellProposer } from './news.ts';
import { noteOwnerUnreachable, showCommitment } from './owner.ts';

const kinds = {
  commitment: { run: showCommitment, lost: noteOwnerUnreachable },
  'commitment-lead': { run: tellLead },
  'commitment-proposer': { run: tellProposer },
  'commitment-owner': { run: tellOwner },
  'commitment-left': { run: tellLeft },
  'commitment-channel': { run: tellChannel, unsure: sayUnsure },
  'commitment-asked': { run: askOwner },
  'commitment-answered': { run: tellAskers },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;
type Following = Effect<Kind | 'picture'>[];

/** The other leads get a private note: not whoever did it themselves. */
function otherLeads(coalition: Coalition, { by }: CoalitionEvent): Following {
  const others = coalition.leads.filter((lead) => lead !== by);
  return coalition.over === null ? each<Kind>('commitment-lead', others) : [];
}

/** What its owner sees of it, and the picture of the progress. */
const shown: Following = [newPictures, ...one<Kind>('commitment')()];

/** The owner reported, or somebody wrote it down for them. A report answers the questions that were open. */
function reported(coalition: Coalition, event: EventOf<Report>): Following {
  const asks = commitmentOf(coalition, event.commitment)?.asks ?? [];
  const isAnswer = asks.some(({ answeredAt }) => answeredAt === event.at);
  return [
    ...shown,
    ...one<Kind>('commitment-owner')(),
    ...(isAnswer ? one<Kind>('commitment-answered')() : []),
  ];
}

type Report =
  | 'CommitmentDone'
  | 'CommitmentOnTrack'
  | 'CommitmentStuck'
  | 'CommitmentMoved'
  | 'CommitmentReleased';

const follows = {
  CommitmentMade: (coalition: Coalition, event: EventOf<'CommitmentMade'>) => [
    ...shown,
    ...(event.agreed ? otherLeads(coalition, event) : []),
  ],
  CommitmentChanged: (coalition: Coalition, event: EventOf<'CommitmentChanged'>) => [
    ...shown,
    ...(event.contact === undefined ? [] : one<Kind>('commitment-owner')()),
    ...(event.after === 'planned' ? otherLeads(coalition, event) : []),
  ],
  CommitmentAgreed: (coalition: Coalition, event: EventOf<'CommitmentAgreed'>) => [
    ...shown,
    ...one<Kind>('commitment-proposer')(),
    ...otherLeads(coalition, event),
  ],
  CommitmentDeclined: one('commitment', 'commitment-proposer'),
  CommitmentPostponed: nothing,
  CommitmentDone: reported,
  CommitmentOnTrack: reported,
  CommitmentStuck: (coalition: Coalition, event: EventOf<'CommitmentStuck'>) => [
    ...reported(coalition, event),
    ...(event.open ? one<Kind>('commitment-channel')() : []),
    ...otherLeads(coalition, event),
  ],
  CommitmentMoved: reported,
  CommitmentReleased: (coalition: Coalition, event: EventOf<'CommitmentReleased'>) => [
    ...reported(coalition, event),
    ...otherLeads(coalition, event),
  ],
  CommitmentTaken: (coalition: Coalition, event: EventOf<'CommitmentTaken'>) => [
    ...shown,
    ...otherLeads(coalition, event),
  ],
  CommitmentWithdrawn: one('commitment'),
  SharingSettled: (_: Coalition, { share }: EventOf<'SharingSettled'>) =>
    share ? one<Kind>('commitment', 'commitment-channel')() : one<Kind>('commitment')(),
  OwnerAsked: one('commitment-asked'),
  AskAnswered: one('commitment-answered'),
  CommitmentPosted: nothing,
  OwnerNudged: nothing,
  LeadToldOfCommitment: nothing,
  LeadToldOfAsk: nothing,
  SummaryTold: nothing,
  SummarySwitched: nothing,
  ContactRemoved: (coalition: Coalition) =>
    coalition.commitments.length > 0 ? each<Kind>('commitment-left', coalition.leads) : [],
} satisfies Follows<Kind | 'picture', CommitmentsFact['type']>;

export const commitmentEffects = { kinds, follows } satisfies AreaEffects;
