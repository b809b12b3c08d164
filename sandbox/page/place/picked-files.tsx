import { Icon } from '../icon.tsx';
import { useWords } from '../text/language.ts';

/** Picks files from the device. */
export function FileButton({ onPick }: { onPick(files: File[]): void }) {
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
      <Icon path="M13.5 6.5 8 12a1.8 1.8 0 0 0 2.6 2.6l6-6a3.6 3.6 0 0 0-5.1-5.1l-6.4 6.4a5.4 5.4 0 0 0 7.6 7.6l4.3-4.3" />
      <span className="word">{words.composer.file}</span>
    </label>
  );
}

/** The files that go with a message, each with a way to leave it out. */
export function FileChips({ files, onRemove }: { files: File[]; onRemove(file: File): void }) {
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

/** As the control API takes a file. */
export async function asUpload(file: File): Promise<{ name: string; content: string }> {
  return { name: file.name, content: await base64Of(file) };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
