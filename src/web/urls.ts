/** Every link of the pages, in one place. Ids are written by the database (uuid), so only free text is encoded. */
type ReviewQuery = {
  readonly show?: string | undefined;
  readonly find?: string | undefined;
  readonly domain?: string | undefined;
  readonly sheet?: string | undefined;
  /** What is searched for in the evidence pane. */
  readonly evidence?: string | undefined;
  /** The citation whose words start the answer. */
  readonly word?: number | undefined;
  /** The answer of the library that the answer starts from. */
  readonly take?: string | undefined;
  /** The number or id of the question to go to. */
  readonly at?: string | undefined;
};
export type ControlsQuery = {
  /** The tab: `exceptions`, `unknown`, `stale`, `unproven`. */
  readonly show?: string | undefined;
  readonly criterion?: string | undefined;
  readonly domain?: string | undefined;
  readonly find?: string | undefined;
  readonly document?: string | undefined;
};
type Query = Readonly<Record<string, string | number | undefined>>;

function withQuery(path: string, query: Query, fragment = ''): string {
  const text = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `${path}${text === '' ? '' : `?${text}`}${fragment}`;
}

export const urls = {
  home: '/',
  documentKind: (id: string) => `/documents/${id}/kind`,
  questionnaires: '/questionnaires',
  questionnaire: (id: string, query: ReviewQuery = {}) => withQuery(`/questionnaires/${id}`, query),
  question: (id: string, questionId: string, query: ReviewQuery = {}) =>
    withQuery(`/questionnaires/${id}/questions/${questionId}`, query),
  questionTopics: (questionId: string) => `/questions/${questionId}/topics`,
  passageTopics: (passageId: number) => `/passages/${passageId}/topics`,
  restore: (id: string, questionId: string, query: ReviewQuery = {}) =>
    withQuery(`/questionnaires/${id}/questions/${questionId}/restore`, query),
  cite: (id: string, questionId: string, query: ReviewQuery = {}) =>
    withQuery(`/questionnaires/${id}/questions/${questionId}/cite`, query),
  /** What all sources say to a question; and wherever those of a questionnaire do not agree. */
  sources: (id: string, questionId: string) =>
    `/questionnaires/${id}/questions/${questionId}/sources`,
  allSources: (id: string) => `/questionnaires/${id}/sources`,
  undo: (id: string) => `/questionnaires/${id}/undo`,
  approveReused: (id: string) => `/questionnaires/${id}/approve-reused`,
  run: (id: string) => `/questionnaires/${id}/run`,
  draftAgain: (id: string) => `/questionnaires/${id}/draft-again`,
  /** What a questionnaire is called and where it is kept. */
  details: (id: string) => `/questionnaires/${id}/details`,
  deleteQuestionnaire: (id: string) => `/questionnaires/${id}/delete`,
  shelf: (shelf: string) => withQuery('/', { shelf }),
  /** How the workbook is read, and the correction of it. */
  sheets: (id: string) => `/questionnaires/${id}/sheets`,
  original: (id: string) => `/questionnaires/${id}/original`,
  release: (id: string) => `/questionnaires/${id}/export`,
  download: (exportId: string) => `/exports/${exportId}/file`,
  report: (exportId: string) => `/exports/${exportId}/report`,
  /** The evidence that goes along with an export. */
  package: (exportId: string) => `/exports/${exportId}/package`,
  reportFile: (exportId: string) => `/exports/${exportId}/report?download=1`,
  documents: '/documents',
  document: (id: string) => `/documents/${id}`,
  removeDocument: (id: string) => `/documents/${id}/remove`,
  /** What was read from a report, to be corrected. */
  reportFacts: (documentId: string) => `/documents/${documentId}/report`,
  addControl: (documentId: string) => `/documents/${documentId}/controls`,
  /** `since`: the id of another document, which this one may replace. */
  changes: (documentId: string, query: { from?: number; to?: number; since?: string } = {}) =>
    withQuery(`/documents/${documentId}/changes`, query),
  pending: (documentId: string) => `/documents/${documentId}/pending`,
  takeApart: (documentId: string) => `/documents/${documentId}/apart`,
  newer: (documentId: string) => `/documents/${documentId}/newer`,
  controls: (query: ControlsQuery = {}) => withQuery('/controls', query),
  control: (id: string) => `/controls/${id}`,
  documentFile: (versionId: string) => `/versions/${versionId}/file`,
  /**
   * A page of a document version; `citation` or `passage` names what is marked on it, `question` where one came from.
   */
  source: (
    versionId: string,
    query: {
      page?: number | undefined;
      citation?: number | undefined;
      passage?: number | undefined;
      question?: string | undefined;
    } = {},
  ) =>
    withQuery(
      `/versions/${versionId}`,
      query,
      query.citation === undefined && query.passage === undefined ? '' : '#marked',
    ),
  ask: (question?: string) => withQuery('/ask', { question }),
  search: (query?: string, domain?: string) => withQuery('/search', { query, domain }),
  library: (query: { show?: string | undefined; find?: string; page?: number } = {}) =>
    withQuery('/library', query),
  libraryAnswer: (id: string) => `/library/${id}`,
  libraryFile: (query: { show?: string; find?: string; format: string }) =>
    withQuery('/library/file', query),
  profile: '/profile',
  model: '/model',
  activity: (query: { before?: number | undefined; person?: string; about?: string } = {}) =>
    withQuery('/activity', query),
  /** How drafts fared with reviewers. */
  reliability: '/reliability',
  /** What the work comes to, for whoever pays for it. */
  figures: '/figures',
  signIn: (token?: string) => (token === undefined ? '/sign-in' : `/sign-in/${token}`),
  signOut: '/sign-out',
  help: '/api/openapi.json',
  stylesheet: '/assets/app.css',
  script: (name: string) => `/assets/client/${name}.js`,
  mark: '/assets/mark.svg',
  events: (questionnaireId: string) => `/api/questionnaires/${questionnaireId}/events`,
} as const;
