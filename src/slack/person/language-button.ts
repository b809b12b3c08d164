import type { Button } from '@slack/types';
import type { Language } from '../../method/languages.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { button } from '../kit/blocks.ts';

/** Says the other language in that language. */
export function languageButton(text: Text): Button {
  const other: Language = text.locale.startsWith('nl') ? 'en' : 'nl';
  return button(act.language, text.person.hub.otherLanguage, { value: other });
}
