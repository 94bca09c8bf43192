import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MatrixProduct } from '../../../src/adapters/models/matrix-product.ts';

const size = fc.integer({ min: 1, max: 29 });
const numbers = (count: number) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count, maxLength: count });
/** Small whole numbers, whose products are exact whatever the order in which they are summed. */
const factors = fc.tuple(size, size, size).chain(([rows, inner, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    inner: fc.constant(inner),
    columns: fc.constant(columns),
    left: numbers(rows * inner),
    right: numbers(inner * columns),
  }),
);

test('products of matrices of any size are what their definition says, whatever was multiplied before', () => {
  const product = MatrixProduct.open();
  expect(product).not.toBeNull();
  fc.assert(
    fc.property(factors, ({ left, right, rows, inner, columns }) => {
      const out = new Float32Array(rows * columns);
      const given = { left: Float32Array.from(left), right: Float32Array.from(right) };
      product?.multiply({ ...given, rows, inner, columns }, out);
      const cell = (row: number, column: number) =>
        Array.from({ length: inner }, (_, at) => at).reduce(
          (sum, at) => sum + (left[row * inner + at] ?? 0) * (right[at * columns + column] ?? 0),
          0,
        );
      expect([...out]).toEqual(
        Array.from({ length: rows * columns }, (_, at) =>
          cell(Math.floor(at / columns), at % columns),
        ),
      );
    }),
  );
});
