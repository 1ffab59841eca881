import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import { DOT_PNG } from '../support/pictures';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization } from './support/factories';
import { invitationsOf, MESSAGE } from './support/inviting';

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp({ env: { ORG_ADMIN_INVITATION_DAYS: '21' } });
  admin = await app.admin({ firstname: 'Maria', lastname: 'de Vries' });
});
afterAll(() => app.stop());

const newOrganization = async (data: object = {}) => {
  const organization = await makeOrganization(app, { ...data });
  return { organization, invitations: invitationsOf(admin, organization) };
};
const settingsOf = async ({ settings }: ReturnType<typeof invitationsOf>) =>
  (await settings().expect(200)).body.data;
const senderOf = (organization: { id: number }) =>
  app.strapi.db.query('plugin::org-admin.organization').findOne({
    select: ['invitationSenderName', 'invitationReplyTo'],
    where: { id: organization.id },
  });

describe('at first', () => {
  it('the sender is the administrator, the texts are the standard ones', async () => {
    const { invitations } = await newOrganization({ brandColor: '#aa0000' });
    expect(await settingsOf(invitations)).toEqual({
      saved: false,
      message: {
        senderName: 'Maria de Vries',
        senderEmail: admin.email,
        subject: null,
        body: null,
        design: {
          ...{ logo: null, headerPicture: null, buttonText: null },
          ...{ primaryColor: '#aa0000', backgroundColor: '#f6f6f9' },
        },
        reminders: { times: 0, afterDays: 7 },
      },
      standard: {
        en: {
          subject: 'Invitation to {organization}',
          body: expect.stringContaining('{link}'),
          buttonText: 'Accept the invitation',
        },
        nl: expect.objectContaining({ buttonText: 'Uitnodiging accepteren' }),
        sv: expect.objectContaining({ buttonText: 'Tacka ja till inbjudan' }),
      },
      fromAddress: 'no-reply@localhost',
      ratePerMinute: 60,
      validDays: 21,
    });
  });

  it('the sender is that of the organization where it has one', async () => {
    const { invitations } = await newOrganization({
      invitationSenderName: 'People & Culture',
      invitationReplyTo: 'people@example.org',
    });
    expect((await settingsOf(invitations)).message).toMatchObject({
      senderName: 'People & Culture',
      senderEmail: 'people@example.org',
    });
  });

  it('a sender that no header could hold is passed over', async () => {
    const { invitations } = await newOrganization({ invitationSenderName: 'People\nBcc: x' });
    expect((await settingsOf(invitations)).message.senderName).toBe('Maria de Vries');
  });
});

describe('saved', () => {
  const message = {
    senderName: 'Åsa Öberg 🙂',
    senderEmail: 'asa@example.org',
    subject: 'Join {organization}',
    body: 'Hello {firstName},\n\n[join]({link})',
    design: {
      ...{ logo: DOT_PNG, headerPicture: null, buttonText: 'Join' },
      ...{ primaryColor: '#123456', backgroundColor: '#ffffff' },
    },
    reminders: { times: 2, afterDays: 5 },
  };

  it('they are remembered for this organization, its sender in its own fields too', async () => {
    const { organization, invitations } = await newOrganization();
    const { invitations: others } = await newOrganization();
    const answer = await invitations.save(message).expect(200);
    expect(answer.body.data).toMatchObject({ saved: true, message });
    expect(await settingsOf(invitations)).toMatchObject({ saved: true, message });
    expect(await senderOf(organization)).toMatchObject({
      invitationSenderName: 'Åsa Öberg 🙂',
      invitationReplyTo: 'asa@example.org',
    });
    expect((await settingsOf(others)).saved).toBe(false);
  });

  it('a sender that is changed in the Content Manager holds', async () => {
    const { organization, invitations } = await newOrganization();
    await invitations.save(message).expect(200);
    await app.strapi.documents('plugin::org-admin.organization').update({
      documentId: organization.documentId,
      data: { invitationSenderName: 'The board', invitationReplyTo: 'board@example.org' } as never,
    });
    expect((await settingsOf(invitations)).message).toMatchObject({
      senderName: 'The board',
      senderEmail: 'board@example.org',
      subject: 'Join {organization}',
    });
  });

  it.each([
    ['no link', { body: 'Hello {firstName}' }, { code: 'link-missing' }],
    ['unknown fields', { subject: '{name}' }, { code: 'unknown-fields', fields: '{name}' }],
    ['no picture', { design: { logo: 'x' } }, { code: 'picture-invalid', field: 'logo' }],
    ['no sender', { senderName: ' ' }, { code: 'invalid-request' }],
  ])('a message with %s is not saved', async (_name, wrong, details) => {
    const { invitations } = await newOrganization();
    const answer = await invitations.save({ ...MESSAGE, ...wrong }).expect(400);
    expect(answer.body.error.details).toMatchObject(details);
    expect((await settingsOf(invitations)).saved).toBe(false);
  });
});

describe('permissions', () => {
  it('to see and to send are two', async () => {
    const { organization } = await newOrganization();
    const reader = await app.admin({ permissions: [PERMISSIONS.readInvitations] });
    const sender = await app.admin({ permissions: [PERMISSIONS.sendInvitations] });
    await invitationsOf(reader, organization).settings().expect(200);
    await invitationsOf(reader, organization).save(MESSAGE).expect(403);
    await invitationsOf(sender, organization).settings().expect(403);
    await invitationsOf(sender, organization).save(MESSAGE).expect(200);
  });

  it('what is remembered is not seen through the content API', async () => {
    const { organization, invitations } = await newOrganization();
    await invitations.save(MESSAGE).expect(200);
    const token = await app.apiToken();
    const { body } = await token
      .get(`/api/org-admin/organizations/${organization.documentId}`)
      .expect(200);
    expect(JSON.stringify(body)).not.toContain('invitationSettings');
  });
});
