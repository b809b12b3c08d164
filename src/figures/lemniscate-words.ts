import { sideOrder } from './curve.ts';
import { type LemniscatePicture, stateOf } from './lemniscate.ts';
import { softHyphen } from './words.ts';

/** What the picture shows, in words: for its alt text, and for where there is no picture. From the same data, in the order of the way. */
export function describeLemniscate(picture: LemniscatePicture): string {
  const { coalition, title, about, sides, steps, rounds, legend } = picture;
  const said = sideOrder.map((side) => {
    const here = steps.filter((step) => step.side === side);
    const states = here.map(({ number, state }) => `${number} ${legend[state]}`);
    const state = states.length === 0 ? legend[stateOf(picture, side)] : states.join(', ');
    return `${sides[side].name}: ${sides[side].label} (${state})`;
  });
  const sentences = [coalition, title, about, ...said, ...rounds].filter((each) => each !== '');
  const text = sentences.map((each) => (/[.!?]$/.test(each) ? each : `${each}.`)).join(' ');
  return text.replaceAll(softHyphen, '');
}
