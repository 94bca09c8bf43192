/**
 * Rows and columns of the product that are held in registers at a time: twelve sums of four numbers, with room for
 * what is multiplied.
 */
export const ROWS = 6;
export const COLUMNS = 8;
/** Numbers of a row that one turn of the loop takes. */
export const STEPS = 4;

const NUMBER = 4;
const FOUR_NUMBERS = 16;

/** Bytes of WebAssembly's binary format (WebAssembly 3.0, chapter 5), as far as two routines need it. */
type Code = readonly number[];

const unsigned = (value: number): Code =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
const signed = (value: number): Code =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
const listOf = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const section = (id: number, body: Code): Code => [id, ...unsigned(body.length), ...body];

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number): Code => [0x20, ...unsigned(local)];
const set = (local: number): Code => [0x21, ...unsigned(local)];
const constant = (value: number): Code => [0x41, ...signed(value)];
const ADD: Code = [0x6a];
const SUBTRACT: Code = [0x6b];
const END: Code = [0x0b];
const simd = (operation: number, ...rest: readonly number[]): Code => [
  0xfd,
  ...unsigned(operation),
  ...rest,
];
const load = (offset: number) => simd(0x00, 2, ...unsigned(offset));
const loadOneFourTimes = (offset: number) => simd(0x09, 2, ...unsigned(offset));
const store = (offset: number) => simd(0x0b, 2, ...unsigned(offset));
/** `f32x4.relaxed_madd`: a × b + c, rounded once or twice. */
const MULTIPLY_ADD = simd(0x105);

const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const advance = (pointer: number, by: Code): Code => [get(pointer), by, ADD, set(pointer)].flat();
/** Does `body` again until `counter`, less `step` each time, is 0. */
const loop = (body: readonly Code[], counter: number, step: number): Code =>
  [
    [0x03, 0x40],
    ...body,
    get(counter),
    constant(step),
    SUBTRACT,
    [0x22, ...unsigned(counter)],
    [0x0d, 0],
    END,
  ].flat();
const routine = (locals: readonly Code[], body: readonly Code[]): Code => {
  const code = [...listOf(locals), ...body.flat(), ...END];
  return [...unsigned(code.length), ...code];
};

/**
 * `multiply(left, leftStride, right, out, outStride, inner)`, addresses and strides in bytes: `ROWS` × `COLUMNS`
 * numbers of a product.
 */
function multiplyRoutine(): Code {
  const [left, leftStride, right, out, outStride, inner] = [0, 1, 2, 3, 4, 5];
  const row = (at: number) => (at === 0 ? left : 5 + at);
  const sums = 5 + ROWS;
  const sum = (at: number, half: number) => sums + 2 * at + half;
  const halves = [sums + 2 * ROWS, sums + 2 * ROWS + 1];
  const factor = sums + 2 * ROWS + 2;
  const step = (at: number): Code[] => [
    ...halves.flatMap((half, which) => [
      get(right),
      load(COLUMNS * NUMBER * at + FOUR_NUMBERS * which),
      set(half),
    ]),
    ...range(ROWS).flatMap((r) => [
      get(row(r)),
      loadOneFourTimes(NUMBER * at),
      set(factor),
      ...halves.flatMap((half, which) => [
        get(factor),
        get(half),
        get(sum(r, which)),
        MULTIPLY_ADD,
        set(sum(r, which)),
      ]),
    ]),
  ];
  const body = [
    ...range(ROWS - 1).flatMap((r) => [get(row(r)), get(leftStride), ADD, set(row(r + 1))]),
    loop(
      [
        ...range(STEPS).flatMap(step),
        ...range(ROWS).map((r) => advance(row(r), constant(NUMBER * STEPS))),
        advance(right, constant(COLUMNS * NUMBER * STEPS)),
      ],
      inner,
      STEPS,
    ),
    ...range(ROWS).flatMap((r) => [
      ...halves.flatMap((_, which) => [get(out), get(sum(r, which)), store(FOUR_NUMBERS * which)]),
      advance(out, get(outStride)),
    ]),
  ];
  const locals = [
    [...unsigned(ROWS - 1), I32],
    [...unsigned(2 * ROWS + 3), V128],
  ];
  return routine(locals, body);
}

/** `pack(source, target, stride, inner)`: `COLUMNS` columns of a matrix, one row after the other. */
function packRoutine(): Code {
  const [source, target, stride, inner] = [0, 1, 2, 3];
  const halves = [0, FOUR_NUMBERS];
  const body = loop(
    [
      ...halves.flatMap((offset) => [get(target), get(source), load(offset), store(offset)]),
      advance(source, get(stride)),
      advance(target, constant(COLUMNS * NUMBER)),
    ],
    inner,
    1,
  );
  return routine([], [body]);
}

const HEAD: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const takes = (parameters: number): Code => [
  0x60,
  ...listOf(range(parameters).map(() => [I32])),
  0,
];
const named = (name: string): Code => listOf([...name].map((letter) => [letter.charCodeAt(0)]));

/** A module that imports `env.memory` and has `multiply` and `pack`. */
export const productRoutine = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    ...HEAD,
    ...section(1, listOf([takes(6), takes(4)])),
    ...section(2, listOf([[...named('env'), ...named('memory'), 2, 0, 1]])),
    ...section(3, listOf([[0], [1]])),
    ...section(
      7,
      listOf([
        [...named('multiply'), 0, 0],
        [...named('pack'), 0, 1],
      ]),
    ),
    ...section(10, listOf([multiplyRoutine(), packRoutine()])),
  ]);
