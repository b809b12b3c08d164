import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { withMentions } from '../mrkdwn-parse.ts';
import { useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { About, Shortcut } from '../wire.ts';
import { useWorld } from '../world.ts';
import { asUpload, FileButton, FileChips } from './picked-files.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { type Suggestion, suggest } from './suggestions.ts';

interface ComposerProps {
  place: string;
  about: About;
  draft: string;
  /** The draft was put there for whoever is on screen: they only have to send it. */
  ready: boolean;
  onDraft(text: string): void;
}

/** Where one types: text of several lines, commands and mentions with suggestions, files; the app's global shortcuts. */
export function Composer({ place, about, draft, ready, onDraft }: ComposerProps) {
  const world = useWorld();
  const words = useWords();
  const { run, tell } = useTeller();
  const field = useRef<HTMLTextAreaElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [marked, setMarked] = useState(0);
  const [hidden, setHidden] = useState(false);
  const { outsider, id: user } = world.me;
  const shortcuts = outsider ? [] : about.shortcuts.filter(({ type }) => type === 'global');
  const commands = outsider ? [] : about.commands;
  const known = { commands, shortcuts, shortcutWord: words.composer.shortcut, ...world };
  const suggestions = hidden ? [] : suggest(draft, known);
  useGrowing(field, draft);
  useReady(field, ready);

  const write = (text: string) => {
    onDraft(text);
    setMarked(0);
    setHidden(false);
  };
  const shortcut = (id: string) => run('shortcut', { user, callback_id: id });
  const take = (one: Suggestion) => {
    write(one.fill);
    field.current?.focus();
    if (one.shortcut !== null) void shortcut(one.shortcut);
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    const text = draft.trim();
    if (text === '' && files.length === 0) return;
    if (outsider && text.startsWith('/')) return tell(words.composer.outsider);
    const strange = files.length === 0 && unknownCommand(text, about);
    if (strange) return tell(words.composer.unknown(strange, commands.map((one) => one.command).join(', ')));
    write('');
    setFiles([]);
    const input = await inputFor({ text, files, typed: withMentions(text, world) });
    const sent = await run(input.name, { user, channel: place, ...input.given });
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
    } else if (chosen && takes(event, chosen)) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <form id="composer" className="composer" onSubmit={send}>
      <SuggestionList suggestions={suggestions} marked={marked} onTake={take} />
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
      <Shortcuts of={shortcuts} onRun={shortcut} />
      <FileButton onPick={(picked) => setFiles([...files, ...picked])} />
      <button type="submit" className="primary" disabled={draft.trim() === '' && files.length === 0}>
        {words.composer.send}
      </button>
    </form>
  );
}

/** The command that a text begins with, if this app has none such. */
function unknownCommand(text: string, { commands }: About): string | null {
  const [command = ''] = text.split(/\s/);
  return command.startsWith('/') && !commands.some((one) => one.command === command) ? command : null;
}

/** Tab takes a suggestion; Enter too, unless the text is a whole command already. */
function takes({ key, shiftKey }: KeyboardEvent, { complete }: Suggestion): boolean {
  return (key === 'Tab' || (key === 'Enter' && !complete)) && !shiftKey;
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

function useReady(field: { current: HTMLTextAreaElement | null }, ready: boolean): void {
  useEffect(() => {
    if (ready) field.current?.focus();
  }, [field, ready]);
}

/** A text that begins with a slash is a command, as in Slack; files always go as a message. */
async function inputFor({ text, typed, files }: { text: string; typed: string; files: File[] }) {
  if (text.startsWith('/') && files.length === 0) {
    const [, command = text, rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
    return { name: 'command', given: { command, text: rest } };
  }
  const uploads = files.length > 0 ? { files: await Promise.all(files.map(asUpload)) } : {};
  return { name: 'message', given: { text: typed, wait: false, ...uploads } };
}

/** The app's global shortcuts stand by the composer, as in Slack. */
function Shortcuts({ of, onRun }: { of: Shortcut[]; onRun(callbackId: string): void }) {
  const words = useWords();
  if (of.length === 0) return null;
  const summary = (
    <>
      <Icon path="M11 2 4 11h5l-1 7 8-10h-6z" />
      <span className="word">{words.composer.shortcuts}</span>
    </>
  );
  return (
    <Menu className="shortcuts" summary={summary}>
      {(close) => (
        <div className="choices">
          {of.map(({ callbackId, name, description }) => (
            <button
              key={callbackId}
              type="button"
              className="plain"
              onClick={() => {
                close();
                onRun(callbackId);
              }}
            >
              {name} <span className="quiet">{description}</span>
            </button>
          ))}
        </div>
      )}
    </Menu>
  );
}
