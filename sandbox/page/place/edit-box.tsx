import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { forEditing, withMentions } from '../mrkdwn-parse.ts';
import { useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { Message } from '../wire.ts';
import { useWorld } from '../world.ts';

interface EditProps {
  message: Message;
  channel: string;
  onDone(): void;
}

/** One's own message, to be changed where it stands. */
export function EditBox({ message, channel, onDone }: EditProps) {
  const world = useWorld();
  const words = useWords();
  const { run } = useTeller();
  const [text, setText] = useState(() => forEditing(message.text, world));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return;
    const input = { user: world.me.id, channel, ts: message.ts, text: withMentions(text, world) };
    if (await run('edit', input)) onDone();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <form className="edit" onSubmit={save}>
      <textarea
        ref={field}
        rows={Math.min(8, text.split('\n').length + 1)}
        aria-label={words.message.editLabel}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
      />
      <div className="row">
        <button type="button" onClick={onDone}>
          {words.cancel}
        </button>
        <button type="submit" className="primary" disabled={text.trim() === ''}>
          {words.save}
        </button>
      </div>
    </form>
  );
}
