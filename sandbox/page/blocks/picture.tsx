import { useState } from 'react';
import { Link } from '../rendered-text.tsx';
import { useWords } from '../text/language.ts';
import type { Element } from '../wire.ts';
import { useWorld } from '../world.ts';

interface PictureProps {
  of: Pick<Element, 'slack_file' | 'image_url' | 'alt_text'>;
  /** Can be opened by itself, to be read in its full size. */
  isLarge?: boolean;
}

/**
 * A picture of the app's: a file of the sandbox, for whoever may see it. One that stands elsewhere is not fetched, as this page
 * loads nothing from elsewhere: its alt text stands there, with the way to it.
 */
export function Picture({ of, isLarge = false }: PictureProps) {
  const { me } = useWorld();
  const words = useWords();
  const [missing, setMissing] = useState<string | null>(null);
  const id = of.slack_file?.id ?? /\/files(?:-pri)?\/([^/]+)\//.exec(of.slack_file?.url ?? '')?.[1];
  const source = id ? `/files-pri/${id}/picture?user=${me.id}` : (of.image_url ?? '');
  const alt = of.alt_text ?? '';
  if (!isHere(source)) {
    return (
      <span className="no-picture">
        {alt} <Link url={source}>{words.block.pictureElsewhere(hostOf(source))}</Link>
      </span>
    );
  }
  if (missing === source) {
    return (
      <span className="no-picture">
        {alt} {words.block.noPicture}
      </span>
    );
  }
  const picture = <img src={source} alt={alt} loading="lazy" onError={() => setMissing(source)} />;
  if (!isLarge) return picture;
  return (
    <a className="picture" href={source} target="_blank" rel="noreferrer" title={words.block.largePicture}>
      {picture}
    </a>
  );
}

function isHere(source: string): boolean {
  return /^\/(?!\/)|^data:image\//.test(source) || source.startsWith(`${location.origin}/`);
}

function hostOf(source: string): string {
  return URL.canParse(source) ? new URL(source).host : source;
}
