import type { Interest } from '../../../src/coalition/domain/state.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { Coalition } from '../../../src/coalition/state.ts';

// What M1.5 and M2.4 say of keys, kept from the events alone: written without a look at how the core reads them.

interface Said {
  /** The words, the partners and whether they are named, when it was said. */
  face: string;
  asked: boolean;
  given: { audience: string[]; later: boolean } | null;
}

function faceOf({ words, partners, kind }: Interest): string {
  return JSON.stringify([words, [...partners].sort(), kind === 'own']);
}

/** Follows the events, and says who may see an interest. */
export function createKeyLedger() {
  const said = new Map<string, Map<string, Said>>();
  const shared: { audience: string[]; faces: Map<string, string> }[] = [];
  const asks = new Map<string, number>();
  const of = (interest: string) => {
    const known = said.get(interest) ?? new Map<string, Said>();
    said.set(interest, known);
    return known;
  };
  const find = (state: Coalition, id: string) => state.interests.find((each) => each.id === id);
  const note = (event: CoalitionEvent, { before, state }: { before: Coalition; state: Coalition }) => {
    switch (event.type) {
      case 'KeysAsked':
        for (const { interest, contact } of event.asks) {
          const now = find(state, interest);
          if (now === undefined) continue;
          const given = of(interest).get(contact);
          const face = faceOf(now);
          of(interest).set(contact, {
            face,
            asked: true,
            given: given?.face === face ? given.given : null,
          });
          asks.set(`${interest} ${contact}`, (asks.get(`${interest} ${contact}`) ?? 0) + 1);
        }
        return;
      case 'KeyGiven': {
        const now = find(state, event.interest);
        const { audience, later, interest, contact } = event;
        if (now !== undefined)
          of(interest).set(contact, { face: faceOf(now), asked: true, given: { audience, later } });
        asks.delete(`${interest} ${contact}`);
        return;
      }
      case 'KeyTakenBack': {
        const key = of(event.interest).get(event.contact);
        if (key !== undefined) key.given = null;
        return;
      }
      case 'WordsSuggested': {
        const key = of(event.interest).get(event.contact);
        if (key !== undefined) key.given = null;
        asks.delete(`${event.interest} ${event.contact}`);
        return;
      }
      case 'SuggestionSettled': {
        const rather = find(before, event.interest)?.keys.find(
          ({ contact }) => contact === event.contact,
        )?.rather;
        const now = find(state, event.interest);
        if (!event.taken || rather == null || now === undefined) return;
        of(event.interest).clear();
        of(event.interest).set(event.contact, { face: faceOf(now), asked: true, given: rather });
        return;
      }
      case 'InterestUndone':
        // Undoing asks anew, also where the words are those of before.
        for (const { id } of state.interests.filter((each) => find(before, each.id) !== each)) {
          const was = find(before, id);
          if (was !== undefined && was.version !== find(state, id)?.version) of(id).clear();
        }
        return;
      case 'InterviewErased':
      case 'InterviewWithdrawn': {
        const author = before.interviews.find(({ id }) => id === event.interview)?.contact ?? '';
        for (const { id, sources } of before.interests)
          if (sources.some((each) => each.kind === 'answer' && each.interview === event.interview)) {
            const key = of(id).get(author);
            if (key !== undefined) key.given = null;
          }
        return;
      }
      case 'ContactErased':
        for (const keys of said.values()) keys.delete(event.contact);
        return;
      case 'DomainShared': {
        const faces = new Map(
          event.interests.flatMap(({ interest }) => {
            const now = find(state, interest);
            return now === undefined ? [] : [[interest, faceOf(now)] as const];
          }),
        );
        shared.push({ audience: event.audience, faces });
        return;
      }
      default:
        return;
    }
  };
  const given = (interest: Interest, contact: string, partner: string, own: string) => {
    const key = said.get(interest.id)?.get(contact);
    if (key === undefined || key.face !== faceOf(interest) || key.given === null) return false;
    return key.given.later || partner === own || key.given.audience.includes(partner);
  };
  /** Everybody whose words it draws on, and somebody of every partner that it names, said that this partner may see it. */
  const isKeyed = (state: Coalition, interest: Interest, partner: string): boolean => {
    const authors = new Set(
      interest.sources.flatMap((source) =>
        source.kind === 'answer'
          ? (state.interviews.find(({ id }) => id === source.interview)?.contact ?? [])
          : [],
      ),
    );
    const partnerOf = (contact: string) => state.contacts.find(({ id }) => id === contact)?.partner ?? '';
    if (authors.size === 0 && interest.partners.length === 0) return false;
    const byAuthors = [...authors].every((contact) => given(interest, contact, partner, partnerOf(contact)));
    const byPartners = interest.partners
      .filter((id) => state.partners.some((each) => each.id === id && !each.removed))
      .every((id) =>
        state.contacts.some((contact) => contact.partner === id && given(interest, contact.id, partner, id)),
      );
    return byAuthors && byPartners;
  };
  const contactsOf = (state: Coalition, user: string) =>
    state.contacts.filter((contact) => contact.user === user);
  return {
    note,
    isKeyed,
    /** How often somebody was asked since they last agreed or said it themselves. */
    mostAsks: () => Math.max(0, ...asks.values()),
    hasGiven: (interest: Interest, contact: string) => given(interest, contact, '', ''),
    maySee: (state: Coalition, interest: Interest, user: string): boolean => {
      if (state.leads.includes(user)) return true;
      const wasAsked = contactsOf(state, user).some(({ id }) => {
        const key = said.get(interest.id)?.get(id);
        return key?.asked === true && key.face === faceOf(interest);
      });
      if (wasAsked) return true;
      return contactsOf(state, user).some(({ partner, removed }) => {
        if (removed) return false;
        const last = shared.findLast(({ audience }) => audience.includes(partner));
        return last?.faces.get(interest.id) === faceOf(interest) && isKeyed(state, interest, partner);
      });
    },
  };
}
