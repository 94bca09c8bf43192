import { isCriterion } from '../criteria/criteria.ts';
import type { ReadText } from './document.ts';
import type { Soc2Control } from './soc2/control.ts';
import { readControls } from './soc2/controls.ts';
import { doubtsOf } from './soc2/doubts.ts';
import {
  hasUserSection,
  readSubserviceControls,
  readUserControls,
  type UserControl,
} from './soc2/duties.ts';
import { readFacts, type Soc2Facts } from './soc2/facts.ts';
import { introducedControls, introducedUserControls } from './soc2/introduced.ts';
import { outlined } from './soc2/outline.ts';
import { isAttestation, reportText } from './soc2/recognise.ts';
import { hasResponses, readResponses } from './soc2/responses.ts';
import type { Subservice } from './soc2/subservice.ts';
import { namesOf } from './soc2/subservice-method.ts';
import { readSubservices } from './soc2/subservices.ts';

export type Soc2Exception = {
  readonly controlId: string | null;
  readonly criteria: readonly string[];
  readonly page: number | null;
  readonly text: string;
  readonly managementResponse: string | null;
};

/**
 * What a SOC 2 (or SOC 3) report says of itself. What was not found is null or empty and named in `unread`: nothing
 * is guessed.
 */
export type Soc2Report = Soc2Facts & {
  readonly subserviceMethod: 'carve-out' | 'inclusive' | null;
  readonly subserviceOrganizations: readonly Subservice[];
  readonly controls: readonly Soc2Control[];
  readonly exceptions: readonly Soc2Exception[];
  readonly userEntityControls: readonly UserControl[];
  /** What the report expects of the subservice organisations. */
  readonly subserviceControls: readonly UserControl[];
  /** What a reader would look for and this one did not find or could not judge. */
  readonly unread: readonly string[];
  /** What cannot be true as it was read, one sentence each. */
  readonly doubts: readonly string[];
};

/** Reads a service auditor's report on the Trust Services Criteria; null for any other document. Pure. */
export function readSoc2(given: ReadText): Soc2Report | null {
  const text = reportText(given);
  if (!isAttestation(text)) return null;
  const document = outlined(given);
  const facts = readFacts(document, text);
  const { controls } = readControls(document);
  const responses = readResponses(document, controls);
  const exceptions = controls
    .filter(({ exception }) => exception === true)
    .map(({ id, criteria, page, results }) => ({
      controlId: id,
      criteria,
      page,
      text: results ?? '',
      managementResponse: responses.get(id) ?? null,
    }));
  const userControls = readUserControls(document);
  const { method, organizations } = readSubservices(document, text);
  const report = {
    ...facts,
    subserviceMethod: method,
    subserviceOrganizations: organizations,
    controls,
    exceptions,
    userEntityControls:
      userControls.length > 0 ? userControls : introducedUserControls(document.blocks),
    subserviceControls: withIntroduced(
      readSubserviceControls(document),
      introducedControls(
        document.blocks,
        organizations.flatMap(({ name }) => namesOf(name, text)),
      ),
    ),
  };
  return { ...report, unread: unreadOf(report, document, text), doubts: doubtsOf(facts) };
}

const withIntroduced = (
  read: readonly UserControl[],
  introduced: readonly UserControl[],
): UserControl[] => {
  const texts = new Set(read.map(({ text }) => text));
  return [...read, ...introduced.filter(({ text }) => !texts.has(text))];
};

/** A report that says it has none mentions them too. */
const usesSubservices = (text: string): boolean =>
  /\bsub-?service organi[sz]ation/i.test(text) &&
  !/\b(?:no|not (?:use|utili[sz]e|rely on|have|engage)(?: any)?) sub-?service organi/i.test(text);

/**
 * Ids of the form that the controls' have and that the report names, but under which no control was found. Numbers
 * alone may be anything.
 */
function unreadIds(controls: readonly Soc2Control[], text: string): string[] {
  const known = new Set(controls.map(({ id }) => id.replace(/ .*$/, '')));
  const forms = new Set(
    [...known]
      .filter((id) => /^[A-Za-z]/.test(id))
      .map((id) => id.replace(/\W/g, '\\$&').replace(/\d+/g, '\\d{1,3}')),
  );
  const named = [...forms].flatMap((form) =>
    [...text.matchAll(new RegExp(`(?<![\\w.-])${form}(?![\\w-]|\\.\\d)`, 'g'))].map(([id]) => id),
  );
  return [...new Set(named)].filter((id) => !known.has(id) && !isCriterion(id)).sort();
}

const MOST_NAMED = 12;
const listed = (ids: readonly string[]): string =>
  ids.slice(0, MOST_NAMED).join(', ') +
  (ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '');

function unreadOf(
  report: Omit<Soc2Report, 'unread' | 'doubts'>,
  document: ReadText,
  text: string,
): string[] {
  const isFull = report.standard === 'SOC 2';
  const unknown = report.controls
    .filter(({ exception, untested }) => exception === null && !untested)
    .map(({ id }) => id);
  const lost = unreadIds(report.controls, text);
  const unanswered = report.exceptions.flatMap(({ controlId, managementResponse }) =>
    managementResponse === null && controlId !== null ? [controlId] : [],
  );
  const missing: readonly (readonly [boolean, string])[] = [
    [isFull && report.type === null, 'type'],
    [report.type === 'I' ? report.asOf === null : report.periodEnd === null, 'period'],
    [report.auditor === null, 'auditor'],
    [report.opinion === null, 'opinion'],
    [report.categories.length === 0, 'criteria in scope'],
    [report.system === null, 'system'],
    [isFull && report.controls.length === 0, 'controls'],
    [lost.length > 0, `controls ${listed(lost)}`],
    [isFull && report.type === 'II' && unknown.length > 0, `results of ${listed(unknown)}`],
    [
      usesSubservices(text) && report.subserviceOrganizations.length === 0,
      'subservice organizations',
    ],
    [
      report.opinion !== null && report.opinion !== 'unqualified' && report.opinionBasis === null,
      'basis of the opinion',
    ],
    [
      /\bcomplementary sub-?service/i.test(text) && report.subserviceControls.length === 0,
      'complementary subservice organization controls',
    ],
    [
      (/complementary user[- ]entity/i.test(text) || hasUserSection(document)) &&
        !/\bno complementary (?:user|customer|client)\b/i.test(text) &&
        report.userEntityControls.length === 0,
      'complementary user entity controls',
    ],
    [unanswered.length > 0 && hasResponses(document), `responses to ${listed(unanswered)}`],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, name]) => name);
}
