import fc from 'fast-check';
import type { Child } from 'hono/jsx';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { ActivityPage } from '../../src/web/pages/activity.tsx';
import { AskPage } from '../../src/web/pages/ask.tsx';
import { ChangesPage } from '../../src/web/pages/changes.tsx';
import { ConflictPage } from '../../src/web/pages/conflict.tsx';
import { ControlPage } from '../../src/web/pages/control.tsx';
import { ControlsPage } from '../../src/web/pages/controls.tsx';
import { DetailsPage } from '../../src/web/pages/details.tsx';
import { DocumentPage } from '../../src/web/pages/document.tsx';
import { DocumentsPage } from '../../src/web/pages/documents.tsx';
import { ErrorPage } from '../../src/web/pages/error.tsx';
import { ExportPage } from '../../src/web/pages/export.tsx';
import { FiguresPage } from '../../src/web/pages/figures.tsx';
import { HomePage } from '../../src/web/pages/home.tsx';
import { LibraryPage } from '../../src/web/pages/library.tsx';
import { LibraryAnswerPage } from '../../src/web/pages/library-answer.tsx';
import { ModelPage } from '../../src/web/pages/model.tsx';
import { PackagePage } from '../../src/web/pages/package.tsx';
import { ProfilePage } from '../../src/web/pages/profile.tsx';
import { ReportFactsPage } from '../../src/web/pages/report.tsx';
import { ReviewPage } from '../../src/web/pages/review.tsx';
import { SignInPage } from '../../src/web/pages/sign-in.tsx';
import { SourcePage } from '../../src/web/pages/source.tsx';
import { SourcesPage } from '../../src/web/pages/sources.tsx';
import * as more from './more-samples.ts';
import * as register from './register-samples.ts';
import { frame, questionnaires, review, TODAY } from './samples.ts';
import { sourcesProps } from './source-samples.ts';

const values = { buyer: '', deal: '', dueDate: '', product: '', audience: 'nda', requester: '' };
const home = {
  ...{ frame, today: TODAY, questionnaires, documentCount: 3, products: ['Core'], values },
  ...{ shelf: 'open', shelves: { open: 2, closed: 1, archived: 0 }, needsPassword: true },
};

/** Each page with props of its own shape; `unknown` because the properties below change texts inside. */
const PAGES: Record<string, { props: object; view: (props: never) => Child }> = {
  home: { props: home, view: HomePage },
  details: { props: more.detailsProps, view: DetailsPage },
  library: { props: more.libraryProps, view: LibraryPage },
  libraryAnswer: { props: more.libraryAnswerProps, view: LibraryAnswerPage },
  sources: { props: sourcesProps, view: SourcesPage },
  figures: { props: more.figuresProps, view: FiguresPage },
  review: { props: { frame, view: review, today: TODAY }, view: ReviewPage },
  documents: { props: more.documentsProps, view: DocumentsPage },
  document: { props: more.documentProps, view: DocumentPage },
  controls: { props: register.controlsProps, view: ControlsPage },
  changes: { props: register.changesProps, view: ChangesPage },
  reportFacts: { props: register.reportProps, view: ReportFactsPage },
  control: { props: register.controlProps, view: ControlPage },
  source: { props: more.sourceProps, view: SourcePage },
  export: { props: more.exportProps, view: ExportPage },
  package: { props: more.packageProps, view: PackagePage },
  ask: { props: more.askProps, view: AskPage },
  profile: { props: more.profileProps, view: ProfilePage },
  model: { props: more.modelProps, view: ModelPage },
  activity: { props: more.activityProps, view: ActivityPage },
  conflict: { props: more.conflictProps, view: ConflictPage },
  error: { props: { frame, title: 'T', sentence: 'S.', back: '/' }, view: ErrorPage },
  signIn: { props: { token: 'abc' }, view: SignInPage },
};

const html = (name: string, props: object) => String(PAGES[name]?.view(props as never));

/** Fields whose words come from people, files or models. */
const FREE = new Set(
  'text quote document title section name label reason suggestion buyer deal fileName requester product guidance header theirs yours sentence actor action subject sha256 createdBy question find staleReason rejectedReason control stale approvedBy editedBy openItemsReason where token shownId cell sheet'.split(
    ' ',
  ),
);

function withTexts(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return FREE.has(key) ? text : value;
  if (Array.isArray(value)) return value.map((each) => withTexts(each, text, key));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withTexts(each, text, name)]),
  );
}

/** What only the shell knows: a command, an option, the name of a cell among others. */
const SHELL =
  /`|(?:^|\s)--[a-z]|\bnpm run\b|\bvouch [a-z]+-?[a-z]* [A-Z]+\b|![A-Z]+\d+, \S*![A-Z]+\d+/;

const shape = (page: string) =>
  parse(page)
    .querySelectorAll('*')
    .map((element) => `${element.tagName} ${Object.keys(element.attributes).join(' ')}`);

const hostile = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '/',
    '=',
    '<script>',
    ' onload=',
    ' ',
    '`',
    '</p>',
  ),
});

describe.each(Object.keys(PAGES))('the %s page', (name) => {
  const props = PAGES[name]?.props ?? {};

  test('is one document with a title, one main part and one first heading', () => {
    const root = parse(html(name, props));
    expect(root.querySelector('title')?.text).toMatch(/ · Vouch$/);
    expect(root.querySelectorAll('main')).toHaveLength(1);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
  });

  test('carries no code and no style of its own, and asks nobody else for anything', () => {
    const root = parse(html(name, props));
    for (const element of root.querySelectorAll('*')) {
      const names = Object.keys(element.attributes);
      expect(names.filter((each) => each === 'style' || each.startsWith('on'))).toEqual([]);
    }
    const links = root.querySelectorAll('[src], link[href]');
    for (const link of links)
      expect(link.getAttribute('src') ?? link.getAttribute('href')).toMatch(/^\/assets\//);
  });

  test('ties a label to every field and names every button', () => {
    const root = parse(html(name, props));
    for (const field of root.querySelectorAll('input, select, textarea')) {
      if (field.getAttribute('type') === 'hidden') continue;
      const id = field.getAttribute('id');
      const label =
        id === undefined ? field.closest('label') : root.querySelector(`label[for="${id}"]`);
      expect(label ?? field.closest('label'), field.outerHTML).not.toBeNull();
    }
    for (const button of root.querySelectorAll('button')) expect(button.text.trim()).not.toBe('');
  });

  test('says nothing that only the shell knows', () => {
    const words = parse(html(name, props)).querySelector('body')?.structuredText ?? '';
    expect(words).not.toMatch(SHELL);
  });

  test('shows hostile words as words', () => {
    const plain = shape(html(name, withTexts(props, 'aaa') as object));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shape(html(name, withTexts(props, `a${text}a`) as object))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});

test('a choice offers the allowed values and nothing else', () => {
  const root = parse(html('review', { frame, view: review, today: TODAY }));
  const offered = root
    .querySelectorAll('input[name="cell:C8"]')
    .map((input) => input.getAttribute('value'));
  expect(offered).toEqual(['Yes', 'No', 'Partially', 'Not applicable']);
});

test('a grid of columns to mark is one choice', () => {
  const mark = (cell: string, option: string, value: string) => ({
    cell,
    kind: 'mark' as const,
    header: option,
    options: [option],
    multiple: false,
    required: false,
    maxLength: null,
    current: null,
    value,
  });
  const { question } = review;
  const cells = [mark('C9', 'Yes', ''), mark('D9', 'No', 'x')];
  const view = { ...review, question: question === null ? null : { ...question, cells } };
  const root = parse(html('review', { frame, view, today: TODAY }));
  const marks = root.querySelectorAll('input[name="mark"]');
  expect(marks.map((input) => input.getAttribute('value'))).toEqual(['C9', 'D9', '']);
  expect(
    marks
      .filter((input) => input.hasAttribute('checked'))
      .map((input) => input.getAttribute('value')),
  ).toEqual(['D9']);
});

test('a text that begins with a line break keeps it in its field', () => {
  const { question } = review;
  const [, comment] = question?.cells ?? [];
  if (question === null || comment === undefined) throw new Error('The sample has a comment.');
  const view = {
    ...review,
    question: { ...question, cells: [{ ...comment, value: '\nSecond line' }] },
  };
  expect(html('review', { frame, view, today: TODAY })).toContain('>\n\nSecond line</textarea>');
});
