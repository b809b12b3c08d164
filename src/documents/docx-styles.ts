import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

/** Colours of a file: 4.5 to 1 and more where words stand on them or are written in them. */
export const colours = {
  ink: '1D2B33',
  soft: '4C5A62',
  lit: '1F4E5F',
  line: '74828A',
  tint: 'E3EEEE',
} as const;

const font = 'Calibri';

/** How headings, lists, tables and the rest look; sizes are half points. `locale` is the language that a screen reader speaks. */
export function styles(locale: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: colours.lit },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: 22,
          color: colours.ink,
          language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 48, bold: true, color: colours.lit },
        paragraph: { spacing: { after: 80 } },
      },
      heading1: heading(32, 320),
      heading2: heading(26, 240),
      heading3: heading(23, 200),
      heading4: heading(22, 160),
      heading5: heading(22, 160),
      heading6: heading(22, 160),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: colours.lit, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 24, color: colours.soft },
      },
      {
        id: 'Draft',
        name: 'Draft',
        basedOn: 'Normal',
        run: { bold: true, size: 26 },
        paragraph: { spacing: { after: 120 } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 200 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: colours.lit, space: 8 } },
        },
      },
      { id: 'Contents', name: 'Contents', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'TableHead',
        name: 'Table head',
        basedOn: 'TableText',
        run: { bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'Foot',
        name: 'Foot',
        basedOn: 'Normal',
        run: { size: 18, color: colours.soft },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}
