import type { Block } from '../../../lib/handoff/blocks.ts';

/** What goes into the note, shown as text: nothing in it is ever read as markup. */
export const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <div class="blocks" dir="auto">
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </div>
);

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView header={block.header} rows={block.rows} />;
    case 'quote':
      return (
        <blockquote dir="auto">
          {block.text}
          {block.by !== undefined && <footer>— {block.by}</footer>}
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'link':
      // An address from a page is shown, not opened: the agent decides where to go.
      return (
        <p dir="auto">
          {block.text} <span class="blocks__url">{block.url}</span>
        </p>
      );
    default:
      return block satisfies never;
  }
}

interface TableProps {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const TableView = ({ header, rows }: TableProps) => (
  <table>
    <thead>
      <tr>
        {header.map((cell, index) => (
          <th key={index} scope="col" dir="auto">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {row.map((cell, column) => (
            <td key={column} dir="auto">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
