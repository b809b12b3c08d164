import type { Figure } from './figure.ts';
import { lemniscate } from './lemniscate.ts';

/** Every figure that the app draws: whoever adds one adds it here. */
export const figures: readonly Figure[] = [lemniscate];
