import { plural } from '../../plural.ts';
import type { Stretch } from '../client/mark-quote.ts';
import type { Part, SourceBlock } from '../source-blocks.ts';

type First = { isTaken: boolean };

/** Marked words; the first of a page carries the name that links lead to. */
function Parts({ parts, first }: { parts: readonly Part[]; first: First }) {
  return (
    <>
      {parts.map(({ text, isMarked }) => {
        if (!isMarked) return text;
        const id = first.isTaken ? undefined : 'marked';
        first.isTaken = true;
        return <mark id={id}>{text}</mark>;
      })}
    </>
  );
}

type TableBlock = Extract<SourceBlock, { kind: 'table' }>;

function Table({ table, first }: { table: TableBlock; first: First }) {
  const { header, rows, before, after } = table;
  return (
    <>
      {before === 0 ? null : <p class="quiet small">{`${plural(before, 'row')} above`}</p>}
      <section class="table-scroll" tabindex={0} aria-label="Table, scrolls sideways">
        <table class="source-table">
          {header === null ? null : (
            <thead>
              <tr>
                {header.map((title) => (
                  <th scope="col">{title}</th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ cells, isMarked }) => (
              <tr class={isMarked ? 'marked-row' : undefined}>
                {cells.map((parts) => (
                  <td>
                    <Parts parts={parts} first={first} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {after === 0 ? null : <p class="quiet small">{`${plural(after, 'row')} below`}</p>}
    </>
  );
}

function BlockOf({ block, first }: { block: SourceBlock; first: First }) {
  switch (block.kind) {
    case 'table':
      return <Table table={block} first={first} />;
    case 'heading':
      return (
        <p class="source-heading">
          <Parts parts={block.parts} first={first} />
        </p>
      );
    case 'item':
    case 'paragraph':
      return (
        <p class={`source-${block.kind}`}>
          <Parts parts={block.parts} first={first} />
        </p>
      );
  }
}

/** A page as its reader saw it: in its own shape where that is known, else as running text. */
export function SourceText({
  text,
  stretch,
  blocks,
}: {
  text: string;
  stretch: Stretch | null;
  blocks: readonly SourceBlock[] | null;
}) {
  const first = { isTaken: false };
  if (blocks !== null)
    return (
      <>
        {blocks.map((block) => (
          <BlockOf block={block} first={first} />
        ))}
      </>
    );
  const parts: Part[] =
    stretch === null
      ? [{ text, isMarked: false }]
      : [
          { text: text.slice(0, stretch.start), isMarked: false },
          { text: text.slice(stretch.start, stretch.end), isMarked: true },
          { text: text.slice(stretch.end), isMarked: false },
        ];
  return (
    <div class="source-plain">
      <Parts parts={parts} first={first} />
    </div>
  );
}
