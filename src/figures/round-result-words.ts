import { codeOf } from './codes.ts';
import { headingOf } from './domain-words.ts';
import { type RoundPicture, voices } from './round-result.ts';
import { sentence } from './sentence.ts';

/** What came out of a preference round, without who said what. */
export interface RoundData {
  /** `step` in words, as in "Stap 7 van 10". */
  heading: { coalition: string; step: string };
  /** What was asked, in a few words; empty where the title says enough. */
  question: string;
  /** How many partners were asked, and how many of them answered. */
  asked: number;
  answered: number;
  /** One to three. */
  options: RoundPicture['options'];
}

/** The catalogue's words for it. */
export interface RoundWords {
  title: string;
  voices: RoundPicture['words']['voices'];
  none: string;
  unnamed: string;
  silent: (count: number, asked: number) => string;
}

export function roundPicture(data: RoundData, words: RoundWords): RoundPicture {
  const { title, silent, ...rest } = words;
  const without = data.asked - data.answered;
  return {
    coalition: headingOf(data.heading),
    title,
    about: data.question,
    asked: data.asked,
    options: data.options,
    silent: without > 0 ? silent(without, data.asked) : '',
    words: rest,
  };
}

/** What the picture shows, in words: "A, Stuurgroep: voorkeur 12, kan ermee leven 5, bezwaar 1." */
export function describeRoundResult(picture: RoundPicture): string {
  const { coalition, title, about, options, silent, words } = picture;
  const said = options.map(({ name, counts }, at) => {
    const numbers = voices.map((voice) => `${words.voices[voice]} ${counts[voice]}`);
    return `${codeOf(at)}, ${name}: ${numbers.join(', ')}`;
  });
  const all = [coalition, title, about, ...(said.length === 0 ? [words.none] : said), silent];
  return all
    .map(sentence)
    .filter((each) => each !== '')
    .join(' ');
}
