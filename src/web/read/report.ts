import { z } from 'zod';
import type { DocumentView } from '../pages/document.tsx';

export function readReport(report: unknown): DocumentView['report'] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(report);
  if (!parsed.success) return null;
  const facts = Object.entries(parsed.data).flatMap(([label, value]) =>
    typeof value === 'string' || value === null ? [{ label, value }] : [],
  );
  return { facts, exceptions: [] };
}
