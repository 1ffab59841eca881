import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { makeOrganization, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app, { name: 'Harbor Works' });
});
afterAll(() => app.stop());

interface Configuration {
  settings: { mainField: string };
  metadatas: Record<
    string,
    {
      edit: { label: string; description: string; mainField?: string };
      list: { mainField?: object };
    }
  >;
  layouts: { list: string[]; edit: { name: string }[][] };
}

const at = (type: string) =>
  `/content-manager/content-types/plugin::org-admin.${type}/configuration`;
const configurationOf = async (type: string): Promise<Configuration> =>
  (await admin.get(at(type)).expect(200)).body.data.contentType;

/** What the panel's form sends back: without identifiers, and without what the answer adds to the columns of relations. */
const sendable = ({ id: _id, documentId: _documentId, ...metadatas }: Configuration['metadatas']) =>
  Object.fromEntries(
    Object.entries(metadatas).map(([name, { edit, list }]) => {
      const { mainField: _mainField, ...column } = list;
      return [name, { edit, list: column }];
    })
  );

const shown = ({ layouts }: Configuration) => layouts.edit.flat().map(({ name }) => name);

describe('the Content Manager', () => {
  it('has labels and hints for people', async () => {
    const { metadatas } = await configurationOf('circle');
    expect(metadatas.assigner!.edit).toMatchObject({
      label: 'Assigner',
      description: 'The member who fills the roles of this circle. Empty: the circle lead.',
    });
  });

  it('titles roles by their circle, and offers them so in pickers', async () => {
    expect((await configurationOf('role')).settings.mainField).toBe('displayName');
    const { metadatas } = await configurationOf('assignment');
    expect(metadatas.role!.edit.mainField).toBe('displayName');

    const circle = await organization.circle({ name: 'Marketing' });
    const role = await organization.role(circle, { name: 'Secretary' });
    const answer = await admin
      .get('/content-manager/relations/plugin::org-admin.assignment/role?_q=Marketing')
      .expect(200);
    expect(answer.body.results).toEqual([
      expect.objectContaining({
        documentId: role.documentId,
        displayName: 'Secretary (Marketing)',
      }),
    ]);
  });

  it('shows an editor the circle of a role in pickers too', async () => {
    const editor = await app.admin({ role: 'strapi-editor' });
    const circle = await organization.circle({ name: 'Dockside' });
    await organization.role(circle, { name: 'Facilitator' });
    const answer = await editor
      .get('/content-manager/relations/plugin::org-admin.domain-agreement/role?_q=Dockside')
      .expect(200);
    expect(answer.body.results).toEqual([
      expect.objectContaining({ displayName: 'Facilitator (Dockside)' }),
    ]);
  });

  it('keeps keys and made-up titles out of forms and lists', async () => {
    const configuration = await configurationOf('member');
    for (const attribute of ['emailKey', 'personalIdKey', 'searchText', 'displayName']) {
      expect(shown(configuration)).not.toContain(attribute);
      expect(configuration.layouts.list).not.toContain(attribute);
    }
  });

  it('does not offer the operations types', async () => {
    const answer = await admin.get('/content-manager/content-types').expect(200);
    const types = (answer.body.data as { uid: string; isDisplayed: boolean }[]).filter(({ uid }) =>
      uid.startsWith('plugin::org-admin.')
    );
    const names = (isDisplayed: boolean) =>
      types
        .filter((type) => type.isDisplayed === isDisplayed)
        .map(({ uid }) => uid.replace('plugin::org-admin.', ''));
    expect(names(true)).toContain('circle');
    expect(names(false).sort()).toEqual(
      expect.arrayContaining(['audit-event', 'import-run', 'invitation', 'usage'])
    );
    expect(names(true)).not.toContain('invitation');
  });

  it('keeps what an administrator changed when the app starts again', async () => {
    const { settings, metadatas, layouts } = await configurationOf('team');
    const changed = sendable(metadatas);
    const list = ['members', 'parent', 'name', 'teamId'];
    changed.name!.edit.label = 'Team name, as we say it';
    await admin
      .put(at('team'), { settings, metadatas: changed, layouts: { ...layouts, list } })
      .expect(200);
    await app.restart();
    const after = await configurationOf('team');
    expect(after.metadatas.name!.edit.label).toBe('Team name, as we say it');
    expect(after.layouts.list).toEqual(list);
  });
});

describe('circles in the Content Manager', () => {
  it('are saved with their lists of texts', async () => {
    const created = await admin
      .post('/content-manager/collection-types/plugin::org-admin.circle', {
        name: 'Pier',
        organization: { connect: [{ documentId: organization.documentId }] },
        domains: ['The pier', 'Its lights'],
      })
      .expect(201);
    const { documentId } = created.body.data;
    const answer = await admin
      .get(`/content-manager/collection-types/plugin::org-admin.circle/${documentId}`)
      .expect(200);
    expect(answer.body.data.domains).toEqual(['The pier', 'Its lights']);
  });
});
