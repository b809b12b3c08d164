import type { ReactNode } from 'react';
import { ChannelMention, Link, Mention, Moment } from './rendered-text.tsx';
import type { RichPart } from './wire.ts';
import { useWorld, type World } from './world.ts';

/** The parts of a rich_text block: sections, lists, quotes, code. */
export function RichText({ parts }: { parts: RichPart[] }) {
  const world = useWorld();
  return parts.map((part, index) => <Part key={index} part={part} world={world} />);
}

function Part({ part, world }: { part: RichPart; world: World }): ReactNode {
  const inside = part.elements ?? [];
  if (part.type === 'rich_text_section') return <p className="lines">{run(inside, world)}</p>;
  if (part.type === 'rich_text_quote') return <blockquote className="lines">{run(inside, world)}</blockquote>;
  if (part.type === 'rich_text_preformatted') return <pre>{run(inside, world)}</pre>;
  if (part.type !== 'rich_text_list') return <pre>{JSON.stringify(part, null, 2)}</pre>;
  const Tag = part.style === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag style={{ marginLeft: `${(part.indent ?? 0) * 1.5}rem` }}>
      {inside.map((item, index) => (
        <li key={index}>{run(item.elements ?? [], world)}</li>
      ))}
    </Tag>
  );
}

function run(elements: RichPart[], world: World): ReactNode {
  return elements.map((one, index) => <span key={index}>{piece(one, world)}</span>);
}

function piece(one: RichPart, world: World): ReactNode {
  if (one.type === 'text') return styled(one.text ?? '', one.style);
  if (one.type === 'link') return <Link url={one.url ?? ''}>{one.text ?? one.url}</Link>;
  if (one.type === 'user') {
    return <Mention>@{world.people.find(({ id }) => id === one.user_id)?.name ?? one.user_id}</Mention>;
  }
  if (one.type === 'channel') {
    return <ChannelMention id={one.channel_id ?? ''} label={null} />;
  }
  if (one.type === 'date' && one.timestamp !== undefined) {
    const { timestamp: seconds, format = '{date}', url = null, fallback = '' } = one;
    return <Moment seconds={seconds} format={format} url={url} fallback={fallback} />;
  }
  if (one.type === 'usergroup') return <Mention>@{one.usergroup_id}</Mention>;
  if (one.type === 'emoji') return emoji(one);
  if (one.type === 'broadcast') return <Mention>@{one.range}</Mention>;
  return one.fallback ?? one.text ?? JSON.stringify(one);
}

function emoji({ unicode, name }: RichPart): string {
  if (!unicode || !/^[0-9a-f-]+$/i.test(unicode)) return `:${name}:`;
  return String.fromCodePoint(...unicode.split('-').map((code) => Number.parseInt(code, 16)));
}

function styled(text: string, style: unknown): ReactNode {
  const has = (name: string) =>
    typeof style === 'object' && style !== null && Reflect.get(style, name) === true;
  let node: ReactNode = text;
  if (has('code')) node = <code>{node}</code>;
  if (has('bold')) node = <strong>{node}</strong>;
  if (has('italic')) node = <em>{node}</em>;
  if (has('strike')) node = <s>{node}</s>;
  return node;
}
