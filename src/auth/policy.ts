import type { Role } from '../store/schema.ts';

/** What a person may do. `public` needs no session; `command` is the local command line's own token. */
export type Permission =
  | 'public'
  | 'command'
  | 'read'
  | 'ask'
  | 'intake'
  | 'evidence'
  | 'edit'
  | 'approve'
  | 'release'
  | 'audit'
  | 'profile';

/**
 * Every route and the permission it takes: the only place that says who may do what. A route that is missing here
 * is refused at run time and fails a test.
 */
export const POLICY: Readonly<Record<string, Permission>> = {
  'GET /assets/*': 'public',
  'GET /healthz': 'public',
  'GET /sign-in': 'public',
  'GET /sign-in/:token': 'public',
  'POST /sign-in/:token': 'public',
  'POST /sign-out': 'public',

  'GET /': 'read',
  'GET /questionnaires': 'read',
  'POST /questionnaires': 'intake',
  'GET /questionnaires/:id': 'read',
  'GET /questionnaires/:id/questions/:questionId': 'read',
  'POST /questionnaires/:id/questions/:questionId': 'edit',
  'POST /questionnaires/:id/questions/:questionId/cite': 'edit',
  'POST /questionnaires/:id/questions/:questionId/restore': 'edit',
  'GET /questionnaires/:id/questions/:questionId/sources': 'read',
  'GET /questionnaires/:id/sources': 'read',
  'POST /questionnaires/:id/undo': 'edit',
  'GET /questionnaires/:id/approve-reused': 'read',
  'POST /questionnaires/:id/approve-reused': 'approve',
  'POST /questionnaires/:id/draft-again': 'edit',
  'POST /questionnaires/:id/run': 'edit',
  'GET /questionnaires/:id/sheets': 'read',
  'POST /questionnaires/:id/sheets': 'edit',
  'GET /questionnaires/:id/details': 'read',
  'POST /questionnaires/:id/details': 'edit',
  'POST /questionnaires/:id/delete': 'release',
  'GET /questionnaires/:id/original': 'read',
  'GET /questionnaires/:id/export': 'read',
  'POST /questionnaires/:id/export': 'release',
  'GET /exports/:id/file': 'read',
  'GET /exports/:id/report': 'read',
  'GET /exports/:id/package': 'read',
  'POST /exports/:id/package': 'release',
  'GET /documents': 'read',
  'POST /documents': 'evidence',
  'GET /documents/:id': 'read',
  'POST /documents/:id': 'evidence',
  'POST /documents/:id/kind': 'evidence',
  'POST /documents/:id/remove': 'evidence',
  'POST /documents/:id/controls': 'evidence',
  'GET /documents/:id/report': 'read',
  'POST /documents/:id/report': 'evidence',
  'GET /documents/:id/changes': 'read',
  'POST /documents/:id/newer': 'evidence',
  'POST /documents/:id/pending': 'evidence',
  'POST /documents/:id/apart': 'evidence',
  'GET /controls': 'read',
  'GET /controls/:id': 'read',
  'POST /controls/:id': 'evidence',
  'GET /versions/:id': 'read',
  'GET /versions/:id/file': 'read',
  'POST /questions/:id/topics': 'edit',
  'POST /passages/:id/topics': 'evidence',
  'GET /ask': 'ask',
  'GET /search': 'ask',
  'GET /library': 'read',
  'GET /library/file': 'read',
  'GET /library/:id': 'read',
  'POST /library/:id': 'evidence',
  'GET /profile': 'read',
  'GET /model': 'read',
  'POST /profile': 'profile',
  'GET /activity': 'audit',
  'GET /reliability': 'read',
  'GET /figures': 'read',

  'GET /api/openapi.json': 'read',
  'GET /api/reliability': 'read',
  'GET /api/figures': 'read',
  'GET /api/documents': 'read',
  'POST /api/documents': 'evidence',
  'GET /api/documents/:id': 'read',
  'PATCH /api/documents/:id': 'evidence',
  'DELETE /api/documents/:id': 'evidence',
  'GET /api/documents/:id/changes': 'read',
  'GET /api/documents/:id/report': 'read',
  'PATCH /api/documents/:id/report': 'evidence',
  'POST /api/documents/:id/newer': 'evidence',
  'GET /api/version-offers': 'read',
  'GET /api/pending-versions': 'read',
  'POST /api/documents/:id/pending': 'evidence',
  'POST /api/documents/:id/apart': 'evidence',
  'GET /api/controls': 'read',
  'POST /api/controls': 'evidence',
  'GET /api/controls/:id': 'read',
  'PATCH /api/controls/:id': 'evidence',
  'GET /api/search': 'ask',
  'POST /api/ask': 'ask',
  'GET /api/questionnaires': 'read',
  'POST /api/questionnaires': 'intake',
  'GET /api/questionnaires/:id': 'read',
  'PATCH /api/questionnaires/:id': 'edit',
  'DELETE /api/questionnaires/:id': 'release',
  'GET /api/questionnaires/:id/forecast': 'read',
  'GET /api/questionnaires/:id/layout': 'read',
  'PUT /api/questionnaires/:id/layout': 'edit',
  'POST /api/questionnaires/:id/layout/preview': 'edit',
  'GET /api/questionnaires/:id/answers': 'read',
  'GET /api/questionnaires/:id/events': 'read',
  'POST /api/questionnaires/:id/approvals': 'approve',
  'POST /api/questionnaires/:id/drafts': 'edit',
  'GET /api/questionnaires/:id/run': 'read',
  'POST /api/questionnaires/:id/run': 'edit',
  'GET /api/questionnaires/:id/exports': 'read',
  'GET /api/questionnaires/:id/release': 'read',
  'POST /api/questionnaires/:id/undo': 'approve',
  'POST /api/answers/:questionId/citations': 'edit',
  'POST /api/answers/:questionId/proposal': 'edit',
  'POST /api/answers/:questionId/undo': 'edit',
  'POST /api/questionnaires/:id/exports': 'release',
  'GET /api/exports/:id/file': 'read',
  'GET /api/exports/:id/package': 'read',
  'POST /api/exports/:id/package': 'release',
  'GET /api/answers/doubted': 'read',
  'GET /api/answers/:questionId/explanation': 'read',
  'GET /api/answers/:questionId/sources': 'read',
  'PUT /api/answers/:questionId': 'edit',
  'POST /api/answers/:questionId/approval': 'approve',
  'POST /api/answers/:questionId/rejection': 'edit',
  'GET /api/questions/:id/topics': 'read',
  'PUT /api/questions/:id/topics': 'edit',
  'GET /api/passages/:id/topics': 'read',
  'PUT /api/passages/:id/topics': 'evidence',
  'GET /api/library': 'read',
  'GET /api/library/file': 'read',
  'GET /api/library/:id': 'read',
  'GET /api/library/:id/sources': 'read',
  'PATCH /api/library/:id': 'evidence',
  'GET /api/profile': 'read',
  'PUT /api/profile': 'profile',
  'GET /api/audit': 'audit',
  'POST /api/commands': 'command',
};

const READER: readonly Permission[] = ['read', 'ask', 'intake'];
const REVIEWER: readonly Permission[] = [...READER, 'edit', 'evidence', 'profile'];
const APPROVER: readonly Permission[] = [...REVIEWER, 'approve', 'release', 'audit'];

const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  requester: READER,
  contributor: [...READER, 'edit'],
  reviewer: REVIEWER,
  approver: APPROVER,
  administrator: APPROVER,
};

/** May this role do what the permission names? `command` is never a matter of roles. */
export function isGranted(role: Role, permission: Permission): boolean {
  return permission === 'public' || GRANTS[role].includes(permission);
}
