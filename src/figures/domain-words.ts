import {
  type DomainPicture,
  type Interest,
  partnersOf,
  places,
  type Sharing,
  sharingOf,
  sharings,
} from './domain.ts';
import { sentence } from './sentence.ts';

/** What the app knows of a domain. The words of an interest stand in the list beside the picture, under its number. */
export interface DomainData {
  /** `step` in words, as in "Stap 2 van 10". */
  heading: { coalition: string; step: string };
  partners: { id: string; name: string }[];
  interests: Interest[];
}

type Words = DomainPicture['words'];

/** The catalogue's words for it. */
export interface DomainWords extends Words {
  title: string;
  about: string;
  /** What stands in the list only. */
  notDrawn: (first: number, last: number) => string;
}

/** So many marks stay legible; what comes after them stands in the list. */
export const mostInterests = 100;

export function domainPicture(data: DomainData, words: DomainWords): DomainPicture {
  const { title, about, notDrawn, ...rest } = words;
  const interests = [...data.interests].sort((one, other) => one.number - other.number);
  const left = interests.slice(mostInterests);
  const [first, last] = [left[0], left.at(-1)];
  return {
    coalition: headingOf(data.heading),
    title,
    about,
    partners: data.partners,
    interests: interests.slice(0, mostInterests),
    notDrawn: first === undefined || last === undefined ? '' : notDrawn(first.number, last.number),
    words: rest,
  };
}

/** "Binnenstad · Stap 2 van 10". */
export function headingOf({ coalition, step }: { coalition: string; step: string }): string {
  return step === '' ? coalition : `${coalition} · ${step}`;
}

/** What the picture shows, in words: "In het domein. Van allemaal: 1, 2. Van een paar: 3 (Gemeente, Corporatie)." */
export function describeDomain(picture: DomainPicture): string {
  const { coalition, title, about, interests, notDrawn, words } = picture;
  const said = places.flatMap((place) => {
    const here = interests.filter((interest) => interest.place === place);
    if (here.length === 0) return place === 'in' ? [words.places.in, words.none] : [];
    const shared = sharings.flatMap((sharing) => {
      const numbers = here
        .filter((interest) => sharingOf(picture, interest) === sharing)
        .sort((one, other) => one.number - other.number)
        .map((interest) => saidOf(picture, { interest, sharing }));
      return numbers.length === 0 ? [] : [`${words.sharings[sharing]}: ${numbers.join(', ')}`];
    });
    return [words.places[place], ...shared];
  });
  return [coalition, title, about, ...said, notDrawn]
    .map(sentence)
    .filter((each) => each !== '')
    .join(' ');
}

/** Which partners bring it in is said where it is not clear by itself. */
function saidOf(
  picture: DomainPicture,
  { interest, sharing }: { interest: Interest; sharing: Sharing },
): string {
  if (sharing === 'all' || sharing === 'nobody') return String(interest.number);
  const names = new Map(picture.partners.toReversed().map(({ id, name }) => [id, name]));
  return `${interest.number} (${partnersOf(picture, interest)
    .map((id) => names.get(id) ?? '')
    .join(', ')})`;
}
