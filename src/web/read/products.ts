/** The product names in use, for a field that offers them. */
export const productsOf = (rows: readonly { readonly product: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ product }) => product ?? [])),
];
