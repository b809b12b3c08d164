import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatMoment, useLanguage, useWords } from '../text/language.ts';
import type { Conversation, Message, Shortcut } from '../wire.ts';
import { useWorld } from '../world.ts';
import { MessageRow } from './message-row.tsx';

interface ListProps {
  place: string;
  conversation: Conversation | null;
  shortcuts: Shortcut[];
  onEarlier(): void;
}

/** The newest messages of a conversation; earlier ones are asked for, so that thousands cost nothing. */
export function MessageList({ place, conversation, shortcuts, onEarlier }: ListProps) {
  const words = useWords();
  const { me } = useWorld();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const messages = conversation?.messages ?? [];
  const { atEnd, toEnd } = useScroll(box, place, messages);
  const dayOf = (message: Message) =>
    formatMoment(Number(message.ts) * 1000, { language, zone: me.timezone, dateStyle: 'full' });
  const earlier = conversation?.earlier ?? 0;
  return (
    <div className="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section id="messages" className="messages" ref={box} tabIndex={0} aria-label={words.side.messages}>
        <div>
          {earlier > 0 && (
            <button type="button" className="earlier" onClick={onEarlier}>
              {words.place.earlier(earlier)}
            </button>
          )}
          {messages.map((message, index) => {
            const day = dayOf(message);
            const before = messages[index - 1];
            return (
              <div key={message.ts}>
                {(!before || dayOf(before) !== day) && <p className="day">{day}</p>}
                <MessageRow message={message} shortcuts={shortcuts} channel={conversation?.id ?? place} />
              </div>
            );
          })}
          {messages.length === 0 && (
            <p className="quiet empty">
              {words.place.empty} {!me.outsider && words.place.emptyHow}
            </p>
          )}
        </div>
      </section>
      {!atEnd && (
        <button type="button" className="to-end" onClick={toEnd}>
          {words.place.newest} ↓
        </button>
      )}
    </div>
  );
}

/** Stays at the newest message when one was there, or did something that it answers; and in place when earlier ones come in above. */
function useScroll(box: { current: HTMLDivElement | null }, place: string, messages: Message[]) {
  const [atEnd, setAtEnd] = useState(true);
  const known = useRef({ place: '', first: '', last: '', height: 0, room: 0, atEnd: true });
  const acted = useRef(false);
  const { me } = useWorld();
  const first = messages[0]?.ts ?? '';
  const newest = messages.at(-1);
  const last = newest?.ts ?? '';
  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  // What is in the box changes with the messages.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const before = known.current;
    const grownAbove = before.place === place && before.first !== '' && first < before.first;
    const answered = last !== before.last && (acted.current || newest?.user === me.id);
    if (grownAbove) element.scrollTop += element.scrollHeight - before.height;
    else if (before.place !== place || before.atEnd || answered) element.scrollTop = element.scrollHeight;
    if (last !== before.last) acted.current = false;
    const { scrollHeight: height, clientHeight: room } = element;
    known.current = { place, first, last, height, room, atEnd: isAtEnd(element) };
    setAtEnd(known.current.atEnd);
  }, [place, messages, first]);
  useEffect(() => {
    const element = box.current;
    // Pictures come in late, and the inspector makes the lines longer: that moves the text too, and is nobody's scrolling.
    const resize = () => {
      if (!element) return;
      if (known.current.atEnd) element.scrollTop = element.scrollHeight;
      known.current.height = element.scrollHeight;
      known.current.room = element.clientHeight;
    };
    const look = () => {
      if (!element) return;
      const { height, room } = known.current;
      if (height !== element.scrollHeight || room !== element.clientHeight) return resize();
      known.current.atEnd = isAtEnd(element);
      setAtEnd(known.current.atEnd);
    };
    const resized = new ResizeObserver(resize);
    if (element) for (const one of [element, element.firstElementChild]) if (one) resized.observe(one);
    const act = () => {
      acted.current = true;
    };
    element?.addEventListener('scroll', look, { passive: true });
    element?.addEventListener('click', act);
    return () => {
      resized.disconnect();
      element?.removeEventListener('scroll', look);
      element?.removeEventListener('click', act);
    };
  }, [box]);
  return { atEnd, toEnd };
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < 80;
}
