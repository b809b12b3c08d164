/** Words that say nothing by themselves, in Dutch and in English. */
const bare = new Set(
  (
    'de het een en of in op aan van voor met bij naar uit om te dat die dit deze ook niet geen meer is zijn wij we ik je jullie ons onze mijn er ' +
    'als dan tot door over willen wil moet kan kunnen blijft blijven goed beter genoeg veel ' +
    'the a an and or in on at of for with by to from that this these also not no more is are we i you our my there be as than so it want must can good better enough much'
  ).split(' '),
);

/** The words that count, without their commonest endings: "winkels" and "winkel" are one. */
function stems(words: string): Set<string> {
  const found =
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => word.length > 2 && !bare.has(word)).map(stem));
}

function stem(word: string): string {
  const short = word.replace(/(?:en|es|s|e)$/u, '');
  const whole = short.length < 3 ? word : short;
  // "straten" and "straat", "bewonerss" and "bewoners": double letters are one.
  return whole.replace(/(\p{L})\1/gu, '$1');
}

const near = 0.5;

export interface Similar {
  id: string;
  /** From 0 (no word in common) to 1 (the same words). */
  score: number;
}

/**
 * Which of these lines say nearly the same as some words: at least half of the words of the shorter one stand in the other, and two of
 * them unless there are no more. The nearest first.
 */
export function similarTo(words: string, others: readonly { id: string; words: string }[]): Similar[] {
  const own = stems(words);
  return others
    .map(({ id, words: other }) => ({ id, score: scoreOf(own, stems(other)) }))
    .filter(({ score }) => score >= near)
    .sort((one, other) => other.score - one.score);
}

function scoreOf(one: Set<string>, other: Set<string>): number {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return 0;
  const both = [...one].filter((word) => other.has(word)).length;
  const enough = both >= Math.min(2, shorter);
  return enough ? both / shorter : 0;
}
