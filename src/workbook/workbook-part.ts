import { otherPackage } from './file-kind.ts';
import type { SheetState } from './grid.ts';
import { damaged, type Package, type Part } from './package.ts';
import { flag, walkXml } from './xml.ts';

export type SheetEntry = {
  readonly name: string;
  readonly state: SheetState;
  readonly relation: string;
};

/** What `xl/workbook.xml` says (ECMA-376 part 1, 18.2). */
export type WorkbookPart = {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string | null;
    readonly formula: string;
  }[];
  readonly dateSystem: 1900 | 1904;
};

export type Relations = ReadonlyMap<
  string,
  { readonly type: string; readonly target: string; readonly external: boolean }
>;

const relationPart = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** The part name that a target means, seen from the part that holds the relationship (ECMA-376 part 2, 9.3). */
function resolve(from: string, target: string): string {
  const segments = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The relationships of a part (`''` = of the package), by id; empty where it has none. */
export async function readRelations(source: Package, part: string): Promise<Relations> {
  const relations = new Map<string, { type: string; target: string; external: boolean }>();
  const found = source.find(relationPart(part));
  if (found === null) return relations;
  walkXml(await source.text(found), found.name, {
    open: ({ name, attributes }) => {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined) return;
      const external = mode === 'External';
      relations.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(part, target),
        external,
      });
    },
  });
  return relations;
}

/** The main part of the package. @throws AppError file_damaged where there is none. */
export async function findMainPart(source: Package): Promise<Part> {
  const relations = await readRelations(source, '');
  const target = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target;
  const part = source.find(target ?? 'xl/workbook.xml');
  const other = otherPackage(
    source.parts.map(({ name }) => name),
    part?.name ?? '',
  );
  if (other !== null) throw other;
  if (part === null) throw damaged('it has no workbook inside');
  return part;
}

/** Sheets, defined names and the date system of a workbook (ECMA-376 part 1, 18.2). */
export function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: { name: string; local: number | null; formula: string }[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let inName = false;
  walkXml(xml, part, {
    open: ({ name, attributes }) => {
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          state: stateOf(attributes.state),
          relation: relationId(attributes),
        });
      else if (name === 'workbookPr' && flag(attributes.date1904, false)) dateSystem = 1904;
      else if (name === 'definedName') {
        inName = true;
        const local = attributes.localSheetId;
        names.push({
          name: attributes.name ?? '',
          local: local === undefined ? null : Number(local),
          formula: '',
        });
      }
    },
    text: (text) => {
      const last = names.at(-1);
      if (inName && last !== undefined) last.formula += text;
    },
    close: (name) => {
      if (name === 'definedName') inName = false;
    },
  });
  return {
    sheets,
    names: names.map(({ name, local, formula }) => ({
      name,
      sheet: local === null ? null : (sheets[local]?.name ?? null),
      formula,
    })),
    dateSystem,
  };
}

const stateOf = (state: string | undefined): SheetState =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

/** The attribute `id` of the relationships namespace, whatever its prefix. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}
