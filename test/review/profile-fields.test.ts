import { expect, test } from 'vitest';
import { profileFieldOf } from '../../src/review/profile-fields.ts';

test('labels in many wordings name the fact that they ask for', () => {
  const expected = {
    'Vendor Name': 'company_name',
    'Name of your organisation:': 'company_name',
    'Legal entity name': 'company_name',
    Company: 'company_name',
    'Product or service name': 'product_name',
    'Name of the solution': 'product_name',
    'Contact e-mail address': 'contact_email',
    'Vendor contact phone number': 'contact_phone',
    'Vendor Contact Name': 'contact_name',
    'Job title': 'contact_title',
    'Company website': 'website',
    'Registered address': 'address',
    'Completed by': 'contact_name',
    Date: 'today',
    'Date completed': 'today',
    'Assessment date': 'today',
  };
  const found = Object.fromEntries(
    Object.keys(expected).map((label) => [label, profileFieldOf(label)]),
  );
  expect(found).toEqual(expected);
});

test('a label that asks for no known fact names none', () => {
  for (const label of [
    'Ticket reference',
    'Date of last risk assessment',
    'Public IP address',
    'Document title',
  ])
    expect(profileFieldOf(label)).toBeNull();
});
