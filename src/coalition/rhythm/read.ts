import { type Due, ruleOf } from '../due-kinds.ts';

/** Whether a lead may keep this from being sent. */
export function mayCancel({ kind }: Pick<Due, 'kind'>): boolean {
  return ruleOf(kind).cancellable === true;
}

/** Whether a lead may choose another day for it: of what is over by then nobody can. */
export function mayMove(named: Pick<Due, 'kind' | 'when'>): boolean {
  return mayCancel(named) && !('by' in named.when) && !('atLatest' in named.when);
}

/** Tells one reminder from the next of its kind: without a dot, and short. */
export function markOf({ when }: Pick<Due, 'when'>): string {
  return Object.values(when).join('_');
}
