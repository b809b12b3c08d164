import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { withMentions } from '../mrkdwn-parse.ts';
import { useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { About } from '../wire.ts';
import { useWorld } from '../world.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { suggest } from './suggestions.ts';

interface ComposerProps {
  place: string;
  commands: About['commands'];
  /** Words to start with, set by the welcome. */
  draft: string;
  onDraft(text: string): void;
}

/** Where one types: text of several lines, commands and mentions with suggestions, files. */
export function Composer({ place, commands, draft, onDraft }: ComposerProps) {
  const world = useWorld();
  const words = useWords();
  const { run, tell } = useTeller();
  const field = useRef<HTMLTextAreaElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [marked, setMarked] = useState(0);
  const [hidden, setHidden] = useState(false);
  const outsider = world.me.outsider;
  const suggestions = hidden || outsider ? [] : suggest(draft, { commands, ...world });
  useGrowing(field, draft);

  const write = (text: string) => {
    onDraft(text);
    setMarked(0);
    setHidden(false);
  };
  const take = (fill: string) => {
    write(fill);
    field.current?.focus();
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    const text = draft.trim();
    if (text === '' && files.length === 0) return;
    if (outsider && text.startsWith('/')) return tell(words.composer.outsider);
    write('');
    setFiles([]);
    const input = await inputFor({ text, files, typed: withMentions(text, world) });
    const sent = await run(input.name, { user: world.me.id, channel: place, ...input.given });
    if (sent === null) onDraft(text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = suggestions[marked];
    if (suggestions.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : suggestions.length - 1;
      setMarked((marked + step) % suggestions.length);
    } else if (event.key === 'Escape' && suggestions.length > 0) {
      setHidden(true);
    } else if (
      chosen &&
      (event.key === 'Tab' || (event.key === 'Enter' && !chosen.complete)) &&
      !event.shiftKey
    ) {
      event.preventDefault();
      take(chosen.fill);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <form id="composer" className="composer" onSubmit={send}>
      <SuggestionList {...{ suggestions, marked }} onTake={take} />
      {outsider && draft.startsWith('/') && <p className="hint quiet">{words.composer.outsider}</p>}
      <FileChips files={files} onRemove={(file) => setFiles(files.filter((one) => one !== file))} />
      <label htmlFor="text" className="hidden">
        {words.composer.label}
      </label>
      <textarea
        id="text"
        ref={field}
        rows={1}
        role="combobox"
        aria-expanded={suggestions.length > 0}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={suggestions.length > 0 ? `suggestion-${marked}` : undefined}
        placeholder={outsider ? words.composer.placeholderOutsider : words.composer.placeholder}
        title={words.composer.help}
        value={draft}
        onChange={(event) => write(event.target.value)}
        onKeyDown={key}
      />
      <FileButton onPick={(picked) => setFiles([...files, ...picked])} />
      <button type="submit" className="primary" disabled={draft.trim() === '' && files.length === 0}>
        {words.composer.send}
      </button>
    </form>
  );
}

function useGrowing(field: { current: HTMLTextAreaElement | null }, text: string): void {
  // The height follows the text.
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, 200)}px`;
  }, [field, text]);
}

/** A text that begins with a slash is a command, as in Slack; files always go as a message. */
async function inputFor({ text, typed, files }: { text: string; typed: string; files: File[] }) {
  if (text.startsWith('/') && files.length === 0) {
    const [, command = text, rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
    return { name: 'command', given: { command, text: rest } };
  }
  const contents = files.map(async (file) => ({ name: file.name, content: await base64Of(file) }));
  const given = {
    text: typed,
    wait: false,
    ...(files.length > 0 ? { files: await Promise.all(contents) } : {}),
  };
  return { name: 'message', given };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function FileButton({ onPick }: { onPick(files: File[]): void }) {
  const words = useWords();
  return (
    <label className="attach">
      <input
        type="file"
        multiple
        className="hidden"
        onChange={(event) => {
          onPick([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <span>{words.composer.file}</span>
    </label>
  );
}

function FileChips({ files, onRemove }: { files: File[]; onRemove(file: File): void }) {
  const words = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="chips">
      {files.map((file) => (
        <li key={`${file.name} ${file.lastModified} ${file.size}`}>
          {file.name}
          <button
            type="button"
            className="plain"
            aria-label={words.composer.removeFile(file.name)}
            onClick={() => onRemove(file)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
