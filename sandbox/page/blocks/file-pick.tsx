import { useState } from 'react';
import { asUpload } from '../place/picked-files.tsx';
import { useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import { useWorld } from '../world.ts';
import { type ControlProps, spoken } from './control-props.ts';

/** Files from the device, uploaded as soon as they are picked. Fact: 1.3 file_input (max_files 1–10; 10 unless given). */
export function FilePick(props: ControlProps) {
  const { element, value, change } = props;
  const { me } = useWorld();
  const words = useWords();
  const { run } = useTeller();
  const [names, setNames] = useState<Record<string, string>>({});
  const chosen = [value ?? []].flat();
  const most = element.max_files ?? 10;
  const add = async (files: File[]) => {
    const uploads = files.map(async (file) => {
      const done = await run<{ id: string }>('upload', { user: me.id, ...(await asUpload(file)) });
      return done ? [{ id: done.id, name: file.name }] : [];
    });
    const added = (await Promise.all(uploads)).flat();
    setNames((before) => ({ ...before, ...Object.fromEntries(added.map(({ id, name }) => [id, name])) }));
    change([...chosen, ...added.map(({ id }) => id)].slice(0, most));
  };
  return (
    <>
      <input
        {...spoken(props)}
        type="file"
        multiple={most > 1}
        accept={element.filetypes?.map((type) => `.${type}`).join(',')}
        disabled={props.disabled || chosen.length >= most}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <ul className="chips">
        {chosen.map((id) => (
          <li key={id}>
            {names[id] ?? id}
            <button
              type="button"
              className="plain"
              aria-label={words.composer.removeFile(names[id] ?? id)}
              onClick={() => change(chosen.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
