import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';
import { readWorkbook } from '../fixtures/read-workbook';
import { readFileSync } from 'node:fs';

let panel: Panel;
let organization: FreshOrganization;
let circlesPath: string;

interface Row {
  documentId: string;
}

/** Makes a row of the organization as the Content Manager does; relations are given as documentIds. */
const make = (
  type: string,
  data: Record<string, unknown>,
  relations: Record<string, string> = {}
) =>
  adminApi().post<Row>(`/content-manager/collection-types/plugin::org-admin.${type}`, {
    ...data,
    ...Object.fromEntries(
      Object.entries({ organization: organization.documentId, ...relations }).map(
        ([name, documentId]) => [name, { connect: [{ documentId }] }]
      )
    ),
  });

beforeAll(async () => {
  panel = await openPanel();
  organization = await freshOrganization('Circles');
  circlesPath = `/plugins/org-admin/${organization.documentId}/circles`;
});
afterAll(() => panel.close());

const rows = () => panel.page.locator('tbody tr');
/** The names in the table, as they follow one another. */
const names = () =>
  panel.page.locator('tbody tr a[href*="/circles/"] span:first-child').allInnerTexts();

describe('the circle dashboard', () => {
  it('says what to do where there is no circle yet', async () => {
    await panel.open(circlesPath);
    await panel.page.getByRole('heading', { name: 'No circles yet' }).waitFor();
  });

  describe('with circles', () => {
    let root: Row;
    let fleet: Row;
    beforeAll(async () => {
      await importMembers(
        organization.documentId,
        'firstname,lastname,email\nAnn,Lee,ann@example.org\nBo,Ek,bo@example.org'
      );
      const [ann] = await adminApi().get<Row[]>(
        `/org-admin/organizations/${organization.documentId}/members?search=ann`
      );
      root = await make('circle', { name: 'Tidewheel', purpose: 'Bikes for everybody' });
      fleet = await make('circle', { name: 'Fleet' }, { parent: root.documentId });
      await make('circle', { name: 'Crew' }, { parent: fleet.documentId });
      const secretary = await make(
        'role',
        { name: 'Secretary', coreType: 'secretary', elected: true },
        { circle: fleet.documentId }
      );
      await make('role', { name: 'Driver', coreType: 'none' }, { circle: fleet.documentId });
      await make(
        'assignment',
        { electedUntil: '2099-06-30' },
        { member: ann!.documentId, role: secretary.documentId }
      );
      await make(
        'circle-membership',
        { coreMember: true },
        { member: ann!.documentId, circle: fleet.documentId }
      );
    });

    it('leads to a circle that is found by its name, and to its members and circles', async () => {
      const { page } = panel;
      await panel.open(circlesPath);
      await rows().nth(2).waitFor();
      expect(await names()).toEqual(['Tidewheel', 'Fleet', 'Crew']);
      await page.getByRole('searchbox', { name: /^Search circles/ }).fill('fle');
      await rows().nth(1).waitFor({ state: 'detached' });
      await rows().first().getByText('Secretary: Ann Lee, until Jun 30, 2099').waitFor();
      await rows().first().getByText('1 vacant').waitFor();

      await rows().first().getByRole('link', { name: 'Fleet' }).press('Enter');
      await page.getByRole('heading', { name: 'Fleet', level: 1 }).waitFor();
      await page.getByRole('heading', { name: 'Roles (2)' }).waitFor();
      await page.getByText('elected until Jun 30, 2099').waitFor();
      expect(await page.getByRole('link', { name: 'Ann Lee' }).count()).toBe(2);
      await page.getByRole('link', { name: 'Edit in the Content Manager' }).waitFor();
      await page.getByRole('link', { name: 'Crew' }).click();
      await page.getByRole('heading', { name: 'Crew', level: 1 }).waitFor();
      const around = page.getByRole('navigation', { name: 'Circles around it' });
      await around.getByRole('link', { name: 'Fleet' }).waitFor();
      expect(await around.getByRole('link').allInnerTexts()).toEqual(['Tidewheel', 'Fleet']);
      await page.getByText('No purpose has been written down.').waitFor();
    });

    it('is sorted by a column, and back in the order of the tree', async () => {
      const { page } = panel;
      await panel.open(`${circlesPath}?sort=-roles`);
      await rows().nth(2).waitFor();
      expect((await names())[0]).toBe('Fleet');
      await rows().first().getByText('Tidewheel', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Tree order' }).click();
      await page.getByRole('button', { name: 'Tree order' }).waitFor({ state: 'detached' });
      await page.locator('tbody tr:first-child').getByText('Tidewheel').waitFor();
      await page.getByRole('button', { name: 'Members' }).click();
      await page.locator('th[aria-sort=ascending]').getByText('Members').waitFor();
    });

    it('is exported, as of the day that is shown', async () => {
      const { page } = panel;
      const exported = async () => {
        await page.getByRole('button', { name: 'Export' }).click();
        const { file, name } = await panel.download(() =>
          page.getByRole('menuitem', { name: 'In English' }).click()
        );
        expect(name).toMatch(/-circles-.*\.xlsx$/);
        const sheets = await readWorkbook(readFileSync(file));
        return (sheet: string) => sheets.find(({ name }) => name === sheet)?.records ?? [];
      };
      await panel.open(circlesPath);
      await rows().nth(2).waitFor();
      const now = await exported();
      expect(now('Circles').map((row) => row.Circle)).toEqual(['Tidewheel', 'Fleet', 'Crew']);
      expect(now('Elected roles')).toMatchObject([{ Circle: 'Fleet', Member: 'Ann Lee' }]);

      await panel.open(`${circlesPath}?asOf=2020-01-31`);
      await page.getByText(/as of the end of Jan 31, 2020/).waitFor();
      const then = await exported();
      expect(then('About')).toContainEqual(
        expect.objectContaining({ Property: 'State as of', Value: '2020-01-31' })
      );
    });

    it('says of a circle that is not there that it is not', async () => {
      await panel.open(`${circlesPath}/nosuchcircle`);
      await panel.page.getByRole('heading', { name: /There is no such circle/ }).waitFor();
      await panel.page.getByRole('link', { name: 'Back to all circles' }).click();
      await rows().nth(2).waitFor();
    });
  });
});
