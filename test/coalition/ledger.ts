import type { CoalitionEvent } from '../../src/coalition/events.ts';

/** What M1.5 says of one interview, kept from its events alone: written without a look at `access.ts`. */
interface Line {
  contact: string;
  author: string | null;
  /** Leads named in the invitation, and those whom the author let in. */
  allowed: Set<string>;
  phase: 'unsent' | 'sent' | 'closed' | 'erased';
  /** The lead who wrote it down, as long as its author has not said yes or no. */
  recorder: string | null;
  /** Declined and not come back, sent, handed over, withdrawn, erased, no longer a contact: nobody asks them anything. */
  inPeace: boolean;
}

/** Follows the events, and says who may read. */
export function createLedger() {
  const leads = new Set<string>();
  /** Led alone, and the account is closed: stays until somebody takes over, unless they do something themselves. */
  let gone: string | null = null;
  const users = new Map<string, string | null>();
  const lines = new Map<string, Line>();
  const close = (contact: string, which: (line: Line) => boolean) => {
    for (const line of lines.values()) {
      if (line.contact !== contact || !which(line)) continue;
      Object.assign(line, { phase: 'closed', recorder: null, inPeace: true });
    }
  };
  const open = (id: string, contact: string, more: Partial<Line>) => {
    const author = users.get(contact) ?? null;
    const line: Line = {
      contact,
      author,
      allowed: new Set(),
      phase: 'unsent',
      recorder: null,
      inPeace: false,
      ...more,
    };
    lines.set(id, line);
  };
  const change = (id: string, more: Partial<Line>) => {
    const line = lines.get(id);
    if (line !== undefined) Object.assign(line, more);
  };
  const isAuthors = ({ by, interview }: { by: string | null; interview: string }) =>
    by !== null && by === lines.get(interview)?.author;
  const note = (event: CoalitionEvent) => {
    if (event.by === gone) gone = null;
    switch (event.type) {
      case 'CoalitionStarted':
        if (event.by !== null) leads.add(event.by);
        return;
      case 'LeadNamed':
        if (gone !== null) leads.delete(gone);
        gone = null;
        return void leads.add(event.user);
      case 'LeadGone':
        if (leads.size > 1) leads.delete(event.user);
        else gone = event.user;
        return;
      case 'PracticeThrownAway':
        return lines.clear();
      case 'LeadReleased':
        return void leads.delete(event.user);
      case 'ContactAdded':
        return void users.set(event.contact, event.user);
      case 'ContactRemoved':
        return close(event.contact, ({ phase }) => phase !== 'sent' && phase !== 'erased');
      case 'InterviewInvited':
        close(event.contact, ({ phase }) => phase === 'unsent');
        return open(event.interview, event.contact, { allowed: new Set(event.readers) });
      case 'TalkRecorded': {
        close(event.contact, ({ phase }) => phase !== 'erased');
        const { readers, final, by } = event;
        const phase = final ? 'sent' : 'unsent';
        const recorder = final ? null : by;
        return open(event.interview, event.contact, {
          allowed: new Set(readers),
          phase,
          recorder,
          inPeace: true,
        });
      }
      case 'ConsentGiven':
        if (isAuthors(event)) lines.get(event.interview)?.allowed.add(event.lead);
        return;
      case 'InterviewSent':
        if (!isAuthors(event)) return;
        return change(event.interview, { phase: 'sent', recorder: null, inPeace: true });
      case 'InterviewStarted':
        return change(event.interview, { phase: 'unsent', inPeace: false });
      case 'InterviewDeclined':
      case 'InterviewHandedOver':
      case 'InterviewWithdrawn':
        return change(event.interview, { phase: 'closed', recorder: null, inPeace: true });
      case 'InterviewErased':
        return change(event.interview, { phase: 'erased', recorder: null, inPeace: true });
      default:
        return;
    }
  };
  return {
    note,
    leads: (): string[] => [...leads].sort(),
    isInPeace: (interview: string) => lines.get(interview)?.inPeace ?? true,
    mayRead: (interview: string, user: string): boolean => {
      const line = lines.get(interview);
      if (line === undefined || line.phase === 'erased') return false;
      if (line.author === user) return true;
      if (!leads.has(user)) return false;
      return line.phase === 'sent' ? line.allowed.has(user) : line.recorder === user;
    },
  };
}
