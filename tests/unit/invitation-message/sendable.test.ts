import { assertSendable } from '../../../plugins/org-admin/server/src/invitation-message';
import { holdsLink, unknownFieldsIn } from '../../../plugins/org-admin/shared/invitation-fields';
import { messageOf } from './messages';

const refusal = (given: Parameters<typeof messageOf>[0]) => {
  try {
    assertSendable(messageOf(given));
    return null;
  } catch (error) {
    return (error as { details: object }).details;
  }
};

it('the standard text can be sent', () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ subject: 'Join {organization}' })).toBeNull();
});

it('a text must hold the link', () => {
  expect(refusal({ body: 'Hello {firstName}' })).toEqual({ code: 'link-missing' });
  expect(refusal({ body: '' })).toEqual({ code: 'link-missing' });
  expect(refusal({ body: '{Link} { link }' })).toEqual({ code: 'link-missing' });
  expect(refusal({ body: '[join]({link})' })).toBeNull();
  expect(holdsLink('{{link}}')).toBe(true);
});

it('what is in braces must be a field', () => {
  expect(refusal({ subject: 'Dear {name}', body: '{link} {city} {name}' })).toEqual({
    code: 'unknown-fields',
    fields: '{name}, {city}',
  });
  expect(refusal({ body: '{link} <%= x %> ${lastName} {' })).toBeNull();
  expect(unknownFieldsIn('{{ user.password }} {', null, 'a}\n{b\n}')).toEqual([' user.password ']);
});

it('an error names a few fields only', () => {
  const names = Array.from({ length: 50 }, (_, index) => `{${'x'.repeat(100)}${index}}`).join('');
  const { fields } = refusal({ body: `{link}${names}` }) as unknown as { fields: string };
  expect(fields.length).toBeLessThan(400);
});
