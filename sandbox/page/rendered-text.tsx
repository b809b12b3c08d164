import type { ReactNode } from 'react';
import { type Mark, parseMrkdwn } from './mrkdwn-parse.ts';
import { formatMoment, useLanguage } from './text/language.ts';
import type { Person, TextObject } from './wire.ts';
import { useWorld } from './world.ts';

/** A text object: mrkdwn with its marks, plain text as it is. */
export function Text({ of }: { of: TextObject }) {
  return of.type === 'mrkdwn' ? <Mrkdwn text={of.text} /> : of.text;
}

export function Mrkdwn({ text }: { text: string }) {
  return <Marks of={parseMrkdwn(text)} />;
}

function Marks({ of }: { of: Mark[] }) {
  const { people } = useWorld();
  return of.map((mark, index) => <Drawn key={index} mark={mark} people={people} />);
}

function Drawn({ mark, people }: { mark: Mark; people: Person[] }): ReactNode {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'break':
      return <br />;
    case 'bold':
      return <strong>{<Marks of={mark.inside} />}</strong>;
    case 'italic':
      return <em>{<Marks of={mark.inside} />}</em>;
    case 'strike':
      return <s>{<Marks of={mark.inside} />}</s>;
    case 'quote':
      return <blockquote>{<Marks of={mark.inside} />}</blockquote>;
    case 'code':
      return <code>{mark.text}</code>;
    case 'pre':
      return <pre>{mark.text}</pre>;
    case 'list':
      return <List items={mark.items} />;
    case 'user':
      return <Mention>@{people.find(({ id }) => id === mark.id)?.name ?? mark.label ?? mark.id}</Mention>;
    case 'channel':
      return <ChannelMention id={mark.id} label={mark.label} />;
    case 'group':
      return <Mention>@{mark.label}</Mention>;
    case 'date':
      return <Moment {...mark} />;
    case 'link':
      return <Link url={mark.url}>{mark.label}</Link>;
    default:
      return mark satisfies never;
  }
}

function List({ items }: { items: Mark[][] }) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>
          <Marks of={item} />
        </li>
      ))}
    </ul>
  );
}

export function Mention({ children }: { children: ReactNode }) {
  return <span className="mention">{children}</span>;
}

/** A channel that this person knows can be gone to. */
export function ChannelMention({ id, label }: { id: string; label: string | null }) {
  const { channels, visit } = useWorld();
  const known = channels.find((one) => one.id === id);
  if (!known) return <Mention>#{label ?? id}</Mention>;
  return (
    <button type="button" className="mention" onClick={() => visit(id)}>
      #{known.handle}
    </button>
  );
}

/** Only addresses that a person may follow safely become links. */
export function Link({ url, children }: { url: string; children: ReactNode }) {
  if (!/^(https?:|mailto:|tel:)/i.test(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

/** Fact: 1.4 Mentions/dates (the parts of a date's format). */
const dateParts: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { dateStyle: 'short' },
  date: { dateStyle: 'long' },
  date_short: { dateStyle: 'medium' },
  date_long: { dateStyle: 'full' },
  date_pretty: { dateStyle: 'long' },
  date_short_pretty: { dateStyle: 'medium' },
  date_long_pretty: { dateStyle: 'full' },
  day_divider_pretty: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

interface MomentProps {
  seconds: number;
  format: string;
  url: string | null;
  fallback: string;
}

/** An instant in the zone of whoever reads it. */
export function Moment({ seconds, format, url, fallback }: MomentProps) {
  const { me } = useWorld();
  const language = useLanguage();
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return fallback;
  const words = format.replace(/\{(\w+)\}/g, (whole, part: string) => {
    const how = dateParts[part];
    return how ? formatMoment(moment.getTime(), { language, zone: me.timezone, ...how }) : whole;
  });
  const drawn = <time dateTime={moment.toISOString()}>{words}</time>;
  return url === null ? drawn : <Link url={url}>{drawn}</Link>;
}
