import { distance } from 'fastest-levenshtein';

/**
 * One line for each variable that looks like one of ours and is none. Every unknown `COALITIE_*` is one; of `SLACK_*` only
 * what comes near a name of ours, because other tools (Slack's own command line among them) have variables there too.
 */
export function misspelt(given: readonly string[], known: readonly string[]): string[] {
  return given.flatMap((name) => {
    if (known.includes(name) || !/^(COALITIE|SLACK)_/.test(name)) return [];
    const nearest = nearestOf(name, known);
    if (nearest === undefined || (name.startsWith('SLACK_') && !isNear(name, nearest))) return [];
    return [`${name} is not a setting. Did you mean ${nearest}? Rename it, or remove it.`];
  });
}

function nearestOf(name: string, known: readonly string[]): string | undefined {
  const family = known.filter((other) => other.split('_')[0] === name.split('_')[0]);
  const abbreviated = family.find((other) => isAbbreviated(name, other));
  if (abbreviated !== undefined) return abbreviated;
  return family.toSorted((a, b) => distance(name, a) - distance(name, b))[0];
}

function isNear(name: string, other: string): boolean {
  return distance(name, other) <= 3 || isAbbreviated(name, other);
}

/** `SLACK_TOKEN` for `SLACK_BOT_TOKEN`: all its words stand in the right name. */
function isAbbreviated(name: string, other: string): boolean {
  const words = other.split('_');
  return name.split('_').every((word) => words.includes(word));
}
