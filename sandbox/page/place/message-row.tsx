import { memo, useState } from 'react';
import { Blocks } from '../blocks/blocks.tsx';
import { type Action, askForOptions, type Host, HostContext, targetOf } from '../blocks/host.ts';
import { questionOf, useConfirm } from '../confirm.tsx';
import { Mrkdwn } from '../rendered-text.tsx';
import { formatMoment, useLanguage, useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { Message, Shortcut } from '../wire.ts';
import { useWorld } from '../world.ts';
import { EditBox } from './edit-box.tsx';
import { MessageMenu } from './message-menu.tsx';

interface RowProps {
  message: Message;
  channel: string;
  shortcuts: Shortcut[];
}

/** One message, with what can be done with it. */
export const MessageRow = memo(function MessageRow({ message, channel, shortcuts }: RowProps) {
  const { people } = useWorld();
  const [editing, setEditing] = useState(false);
  const author = people.find(({ id }) => id === message.user);
  const { at, time } = useTime(message.ts);
  return (
    <article
      className={message.ephemeral ? 'message ephemeral' : 'message'}
      aria-label={`${message.name}, ${time}`}
    >
      <span className={author?.bot ? 'face bot' : 'face'} aria-hidden="true">
        {initialsOf(message.name)}
      </span>
      <div className="said">
        <p className="by">
          <strong>{message.name}</strong>
          {author?.organisation && <span className="quiet">{author.organisation}</span>}
          <Tags message={message} bot={author?.bot ?? false} />
          <time className="quiet" dateTime={at}>
            {time}
          </time>
        </p>
        {editing ? (
          <EditBox message={message} channel={channel} onDone={() => setEditing(false)} />
        ) : (
          <Content message={message} channel={channel} />
        )}
        {message.files.map((file) => (
          <Attachment key={file.id} file={file} />
        ))}
        <MessageMenu
          message={message}
          channel={channel}
          shortcuts={shortcuts}
          onEdit={() => setEditing(true)}
        />
      </div>
    </article>
  );
});

function useTime(ts: string): { at: string; time: string } {
  const { me } = useWorld();
  const language = useLanguage();
  const ms = Number(ts) * 1000;
  return {
    at: new Date(ms).toISOString(),
    time: formatMoment(ms, { language, zone: me.timezone, timeStyle: 'short' }),
  };
}

function initialsOf(name: string): string {
  const parts = name.split(' ').filter((part) => part !== '');
  return [parts[0], parts.length > 1 ? parts.at(-1) : '']
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

function Tags({ message, bot }: { message: Message; bot: boolean }) {
  const words = useWords();
  return (
    <>
      {bot && <span className="tag">{words.message.app}</span>}
      {message.pinned && <span className="tag">{words.message.pinned}</span>}
      {message.thread_ts && <span className="tag">{words.message.thread}</span>}
      {message.edited && <span className="quiet">{words.message.edited}</span>}
      {message.ephemeral && <span className="tag">{words.message.ephemeral}</span>}
    </>
  );
}

function Content({ message, channel }: { message: Message; channel: string }) {
  const { me } = useWorld();
  const { run } = useTeller();
  const confirm = useConfirm();
  const [busy, setBusy] = useState(false);
  const act = async (action: Action) => {
    const question = questionOf(action.element);
    if (question && !(await confirm(question))) return;
    setBusy(action.element.type === 'button');
    await run('click', { user: me.id, channel, ts: message.ts, ...targetOf(action) });
    setBusy(false);
  };
  const suggest: Host['suggest'] = (asked, typed) =>
    askForOptions({ user: me.id, channel, ts: message.ts }, asked, typed);
  if (message.blocks.length === 0) {
    return (
      <div className="lines">
        <Mrkdwn text={message.text} />
      </div>
    );
  }
  return (
    <HostContext value={{ act, suggest, form: null, heading: 'h2', busy }}>
      <Blocks of={message.blocks} />
    </HostContext>
  );
}

/** Pictures are shown, anything else can be downloaded. */
function Attachment({ file }: { file: Message['files'][number] }) {
  const { me } = useWorld();
  const words = useWords();
  const address = `/files-pri/${file.id}/${encodeURIComponent(file.name)}?user=${me.id}`;
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.mimetype)) {
    return <img src={address} alt={file.alt || file.title} loading="lazy" />;
  }
  return (
    <p className="file">
      <a href={address} download={file.name} aria-label={words.message.download(file.title)}>
        {file.title}
      </a>
    </p>
  );
}
