import type { Interview } from '../interviews/state.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';

// Hundreds of interests ask for contacts and interviews again and again: each list is gone through once, as long as it is the same.

const contacts = new WeakMap<readonly Contact[], Map<string, Contact>>();
const teams = new WeakMap<readonly Contact[], Map<string, Contact[]>>();
const interviews = new WeakMap<readonly Interview[], Map<string, Interview>>();

function kept<L extends object, M>(memory: WeakMap<L, M>, list: L, make: () => M): M {
  const known = memory.get(list) ?? make();
  memory.set(list, known);
  return known;
}

export function contactById({ contacts: all }: Coalition, id: string): Contact | undefined {
  return kept(contacts, all, () => new Map(all.map((each) => [each.id, each]))).get(id);
}

/** The contacts that a partner has now. */
export function teamOf({ contacts: all }: Coalition, partner: string): readonly Contact[] {
  const byPartner = kept(teams, all, () => {
    const found = new Map<string, Contact[]>();
    for (const each of all)
      if (!each.removed) found.set(each.partner, [...(found.get(each.partner) ?? []), each]);
    return found;
  });
  return byPartner.get(partner) ?? [];
}

export function interviewById({ interviews: all }: Coalition, id: string): Interview | undefined {
  return kept(interviews, all, () => new Map(all.map((each) => [each.id, each]))).get(id);
}
