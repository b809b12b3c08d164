import { placingsFor } from '../../coalition/sketch/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import type { Picture } from '../kit/pictures.ts';

/** The stakeholder map, for a lead; `null` until it can be drawn. */
export function stakeholderMapOf(_text: Text, coalition: Coalition, user: string): Picture | null {
  return placingsFor(coalition, user) === null ? null : null;
}
