import { parseAreas } from './address.ts';
import type { Rule } from './grid.ts';
import { type Element, flag, unescapeXstring } from './xml.ts';

/** A `dataValidation` element while it is read. */
export type OpenRule = {
  attributes: Element['attributes'];
  formula1: string;
  formula2: string;
  sqref: string;
};

const RULE_TYPES = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;

/** The rule that an element says (ECMA-376 part 1, 18.3.1.32). */
export function ruleOf({ attributes, formula1, formula2, sqref }: OpenRule): Rule {
  const optional = (name: string) => {
    const value = unescapeXstring(attributes[name] ?? '').trim();
    return value === '' ? null : value;
  };
  const style = attributes.errorStyle ?? 'stop';
  return {
    areas: parseAreas(sqref),
    type: RULE_TYPES.find((type) => type === attributes.type) ?? 'any',
    operator: attributes.operator ?? 'between',
    formula1: formula1 === '' ? null : formula1,
    formula2: formula2 === '' ? null : formula2,
    allowBlank: flag(attributes.allowBlank, false),
    strict: style === 'stop' && flag(attributes.showErrorMessage, false),
    promptTitle: optional('promptTitle'),
    prompt: optional('prompt'),
    error: optional('error'),
  };
}
