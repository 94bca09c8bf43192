import type { CellView } from '../pages/review-view.ts';

const HEADERS: Record<CellView['kind'], string> = {
  choice: 'Answer',
  text: 'Answer',
  comment: 'Comment',
  mark: 'Mark',
  number: 'Number',
  date: 'Date',
};

const fieldName = (cell: string) => `cell:${cell}`;
const fieldId = (cell: string) => `cell-${cell}`;

function Legend({ cell }: { cell: CellView }) {
  return (
    <>
      {cell.header ?? HEADERS[cell.kind]}
      {cell.required ? <span class="optional"> (required)</span> : null}
      <span class="cell-name">{cell.cell}</span>
    </>
  );
}

/** Options are picked by their number on the keyboard, those of the first choice of an answer. */
const digitOf = (isFirst: boolean, index: number) =>
  isFirst && index < 9 ? String(index + 1) : undefined;

function Digit({ digit }: { digit: string | undefined }) {
  return digit === undefined ? null : (
    <span class="digit" aria-hidden="true">
      {digit}
    </span>
  );
}

type Options = { cell: CellView; options: readonly string[]; isFirst: boolean };

function Segments({ cell, options, isFirst }: Options) {
  const chosen = new Set(cell.multiple ? cell.value.split(/\s*,\s*/) : [cell.value]);
  const choices = cell.multiple || cell.required ? options : [...options, ''];
  return (
    <fieldset class="field">
      <legend class="label">
        <Legend cell={cell} />
      </legend>
      <div class="segments">
        {choices.map((option, index) => (
          <label class={option === '' ? 'segment segment-empty' : 'segment'}>
            <input
              type={cell.multiple ? 'checkbox' : 'radio'}
              name={fieldName(cell.cell)}
              value={option}
              checked={chosen.has(option)}
              data-option={digitOf(isFirst, index)}
            />
            <span>
              {option === '' ? 'Leave empty' : option}
              <Digit digit={digitOf(isFirst, index)} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Select({ cell, options, isFirst }: Options) {
  return (
    <div class="field">
      <label for={fieldId(cell.cell)}>
        <Legend cell={cell} />
      </label>
      <select id={fieldId(cell.cell)} name={fieldName(cell.cell)}>
        <option value="">Leave empty</option>
        {options.map((option, index) => (
          <option
            value={option}
            selected={option === cell.value}
            data-option={digitOf(isFirst, index)}
          >
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}

function Words({ cell }: { cell: CellView }) {
  const limit = cell.maxLength;
  return (
    <div class="field">
      <label for={fieldId(cell.cell)}>
        <Legend cell={cell} />
      </label>
      <textarea
        id={fieldId(cell.cell)}
        name={fieldName(cell.cell)}
        data-limit={limit ?? undefined}
        aria-describedby={limit === null ? undefined : `${fieldId(cell.cell)}-count`}
      >
        {`\n${cell.value}`}
      </textarea>
      {limit === null ? null : (
        <p class="count" id={`${fieldId(cell.cell)}-count`}>
          {`${cell.value.length.toLocaleString('en-GB')} of ${limit.toLocaleString('en-GB')} characters`}
        </p>
      )}
    </div>
  );
}

function Line({ cell, type }: { cell: CellView; type: 'number' | 'date' }) {
  return (
    <div class="field">
      <label for={fieldId(cell.cell)}>
        <Legend cell={cell} />
      </label>
      <input
        id={fieldId(cell.cell)}
        name={fieldName(cell.cell)}
        type={type}
        step={type === 'number' ? 'any' : undefined}
        value={cell.value}
      />
    </div>
  );
}

/** The columns of a Yes/No/NA grid are one choice for a person: which column gets the mark. */
function MarkGroup({ cells }: { cells: readonly CellView[] }) {
  const marked = cells.find(({ value }) => value !== '')?.cell ?? '';
  const choices = [
    ...cells.map(({ cell, options, header }) => ({
      value: cell,
      label: options?.[0] ?? header ?? cell,
    })),
    { value: '', label: 'Leave empty' },
  ];
  return (
    <fieldset class="field">
      <legend class="label">
        Mark one column
        <span class="cell-name">{cells.map(({ cell }) => cell).join(', ')}</span>
      </legend>
      <div class="segments">
        {choices.map(({ value, label }, index) => (
          <label class={value === '' ? 'segment segment-empty' : 'segment'}>
            <input
              type="radio"
              name="mark"
              value={value}
              checked={value === marked}
              data-option={digitOf(true, index)}
            />
            <span>
              {label}
              <Digit digit={digitOf(true, index)} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function isShort(options: readonly string[]): boolean {
  return options.length <= 7 && options.join('').length <= 90;
}

function Control({ cell, isFirst }: { cell: CellView; isFirst: boolean }) {
  if (cell.options !== null && cell.kind !== 'mark') {
    const isKnown = cell.multiple || cell.value === '' || cell.options.includes(cell.value);
    const options = isKnown ? cell.options : [...cell.options, cell.value];
    return cell.multiple || isShort(options) ? (
      <Segments cell={cell} options={options} isFirst={isFirst} />
    ) : (
      <Select cell={cell} options={options} isFirst={isFirst} />
    );
  }
  if (cell.kind === 'number' || cell.kind === 'date') return <Line cell={cell} type={cell.kind} />;
  return <Words cell={cell} />;
}

/** The editable parts of one answer, each offering only what its cell takes. */
export function AnswerCells({ cells }: { cells: readonly CellView[] }) {
  const marks = cells.filter(({ kind }) => kind === 'mark');
  const first = marks[0] ?? cells.find(({ options }) => options !== null);
  return (
    <>
      {marks.length === 0 ? null : <MarkGroup cells={marks} />}
      {cells
        .filter(({ kind }) => kind !== 'mark')
        .map((cell) => (
          <Control cell={cell} isFirst={cell === first} />
        ))}
    </>
  );
}
