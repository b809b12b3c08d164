import type { ReactNode } from 'react';
import { Text } from '../rendered-text.tsx';
import { RichText } from '../rich-text.tsx';
import type { Block, Cell, Element, RichPart } from '../wire.ts';
import { ElementBox } from './element.tsx';
import { Fallback } from './fallback.tsx';
import { useHost } from './host.ts';
import { InputBlock } from './input-block.tsx';
import { Picture } from './picture.tsx';
import { Unknown } from './unknown.tsx';

/** Draws an app's blocks. Each has an id, which the sandbox gave where the app did not. */
export function Blocks({ of }: { of: Block[] }) {
  return of.map((block, index) => (
    <Fallback key={block.block_id ?? index} instead={<Unknown of={block} />}>
      <OneBlock block={block} />
    </Fallback>
  ));
}

function OneBlock({ block }: { block: Block }): ReactNode {
  const draw = kinds[block.type];
  return draw ? draw(block) : <Unknown of={block} />;
}

const kinds: Record<string, (block: Block) => ReactNode> = {
  section: (block) => <Section block={block} />,
  header: (block) => <Heading block={block} />,
  divider: () => <hr className="block" />,
  context: (block) => <Context block={block} />,
  actions: (block) => (
    <div className="block row">
      {block.elements?.map((element) => (
        <ElementBox key={element.action_id} element={element} block={block} />
      ))}
    </div>
  ),
  image: (block) => (
    <figure className="block">
      <Picture of={block} isLarge />
      {block.title && <figcaption>{block.title.text}</figcaption>}
    </figure>
  ),
  rich_text: (block) => (
    <div className="block">
      <RichText parts={partsOf(block)} />
    </div>
  ),
  markdown: (block) => <div className="block lines">{markdownOf(block)}</div>,
  alert: (block) => (
    <div className={`block alert ${block.level ?? 'default'}`} role="note">
      {block.text && <Text of={block.text} />}
    </div>
  ),
  table: (block) => <Table rows={block.rows ?? []} />,
  input: (block) => <InputBlock block={block} />,
};

function Heading({ block }: { block: Block }) {
  const { heading: Level } = useHost();
  return <Level className="block heading">{block.text?.text}</Level>;
}

/** What stands in a rich_text block are parts of a text, not elements. */
function partsOf(block: { elements?: unknown[] }): RichPart[] {
  return (block.elements ?? []) as RichPart[];
}

/** Its `text` is a string, not a text object. Fact: 1.2 markdown. */
function markdownOf(block: Block): string {
  return typeof block.text === 'string' ? block.text : (block.text?.text ?? '');
}

function Section({ block }: { block: Block }) {
  return (
    <div className="block section">
      <div className="words">
        {block.text && (
          <div className="lines">
            <Text of={block.text} />
          </div>
        )}
        {block.fields && (
          <div className="fields">
            {block.fields.map((field, index) => (
              <div key={index} className="lines">
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && <ElementBox element={block.accessory} block={block} />}
    </div>
  );
}

function Context({ block }: { block: Block }) {
  return (
    <div className="block context">
      {block.elements?.map((one, index) =>
        one.type === 'image' ? (
          <Picture key={index} of={one} />
        ) : (
          <span key={index} className="lines">
            <Text of={{ type: one.type, text: textIn(one) }} />
          </span>
        ),
      )}
    </div>
  );
}

/** In a context block the text objects stand among the elements themselves. */
function textIn(one: Element): string {
  return typeof one.text === 'string' ? one.text : (one.text?.text ?? '');
}

function Table({ rows }: { rows: Cell[][] }) {
  const [head = [], ...body] = rows;
  return (
    <div className="block scroll">
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <CellText cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell }: { cell: Cell }) {
  return cell.type === 'rich_text' ? <RichText parts={cell.elements} /> : cell.text;
}
