import { answer, listed, saysOnly, vocabulary, withheld } from './question.ts';
import { type Ask, aboutIt, noOf, REPORT, unread, yesOf } from './report-ask.ts';
import { nameOf } from './report-words.ts';

const SUBSERVICES = vocabulary(
  REPORT,
  'subservice sub organisation organization provider name named list include identify use used carve out method inclusive rely scope excluded',
);
const USER_CONTROLS = vocabulary(
  REPORT,
  'complementary user entity control controls cuec consideration customer client list include contain define apply expected identify',
);

const methodIn = (text: string): 'carve-out' | 'inclusive' | null => {
  if (/\bcarve[- ]?d?[- ]?out\b/i.test(text)) return 'carve-out';
  return /\binclusive\b/i.test(text) ? 'inclusive' : null;
};

const askMethod: Ask = ({ text, isYesNo }, report) => {
  const asked = methodIn(text);
  if (!isYesNo || asked === null) return null;
  const { method, proofs } = report;
  if (method === null || proofs.method === undefined) return unread('method');
  const sentence = `Our ${nameOf(report)} report uses the ${method} method for subservice organizations.`;
  const all = [proofs.method, aboutIt(report)];
  return asked === method ? yesOf(report, [sentence], all) : noOf([sentence], all);
};

export const askSubservices: Ask = (question, report) => {
  const { text, isYesNo } = question;
  const isAbout = /\bsub-?service\b|\bcarve|\binclusive\b/i.test(text);
  if (!isAbout || !saysOnly(text, SUBSERVICES)) return null;
  const method = askMethod(question, report);
  if (method !== null) return method;
  const { subservices, proofs } = report;
  if (subservices.length === 0 || proofs.subservices?.length !== subservices.length)
    return unread('subservice organizations');
  const sentence = `Our ${nameOf(report)} report names ${listed(subservices)} as subservice organization${subservices.length > 1 ? 's' : ''}.`;
  const all = [proofs.subservices, aboutIt(report)];
  return isYesNo ? yesOf(report, [sentence], all) : answer(null, [sentence], all);
};

export const askUserControls: Ask = ({ text, isYesNo }, report) => {
  if (!/\bcomplementary\b|\bCUECs?\b/i.test(text) || !saysOnly(text, USER_CONTROLS)) return null;
  const found = report.proofs.userControls;
  if (report.userControls.length === 0 || found?.length !== report.userControls.length)
    return withheld(
      'The complementary user entity controls could not all be read: a person has to answer.',
    );
  const sentence = `Our ${nameOf(report)} report lists complementary user entity controls.`;
  const all = `${sentence} ${report.userControls.join(' ')}`;
  return isYesNo
    ? yesOf(report, [sentence], [found.slice(0, 3), aboutIt(report)])
    : answer(null, [all], [found, aboutIt(report)]);
};
