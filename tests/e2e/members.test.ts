import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

const MEMBERS = 45;

/** "Ab" to "Ef": last names in an order of their own, which no search for a number finds. */
const lastName = (index: number) => {
  const rank = MEMBERS - index;
  return `Last ${'ABCDE'.charAt(Math.floor(rank / 10))}${'abcdefghij'.charAt(rank % 10)}`;
};

/** Members "First 01 Last Ef", "First 02 Last Ee" …, every third of team alpha, every fifth of team beta. */
const csv = () => {
  const rows = Array.from({ length: MEMBERS }, (_none, index) => {
    const number = String(index + 1).padStart(2, '0');
    const team = [index % 3 === 0 && 'alpha', index % 5 === 1 && 'beta'].filter(Boolean)[0] ?? '';
    const comment = index === 6 ? 'Plays the bassoon & more' : '';
    return `First ${number},${lastName(index)},m${number}@example.org,P-${number},${comment},${team}`;
  });
  return ['firstname,lastname,email,personalid,comment,teamid', ...rows].join('\n');
};

let panel: Panel;
let organization: FreshOrganization;
let membersPath: string;

beforeAll(async () => {
  organization = await freshOrganization('Members');
  membersPath = `/plugins/org-admin/${organization.documentId}/members`;
  await importMembers(organization.documentId, csv());
  panel = await openPanel();
});
afterAll(() => panel.close());

const names = () => panel.page.locator('tbody tr a').allInnerTexts();
/** The button of a filter; the heading of the column, which sorts, has the same name. */
const filterButton = (name: string) =>
  panel.page.getByRole('button', { name, exact: true }).and(panel.page.locator('[aria-haspopup]'));
const subtitle = (text: string) => panel.page.getByText(text, { exact: true }).first().waitFor();
/** Types a search and waits for what the server finds. */
const searchFor = async (text: string) => {
  const found = panel.page.waitForResponse((response) =>
    response.url().includes(`/members?search=${new URLSearchParams({ text }).toString().slice(5)}&`)
  );
  await panel.page.getByRole('searchbox', { name: 'Search members' }).fill(text);
  await found;
  await panel.page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
};
const searchParam = (name: string) => new URL(panel.page.url()).searchParams.get(name);

describe('the members table', () => {
  beforeEach(async () => {
    await panel.open(membersPath);
    await subtitle(`${MEMBERS} members`);
  });

  it('searches names, e-mail, personal ID and comment, and keeps the search in the address', async () => {
    const { page } = panel;
    const search = page.getByRole('searchbox', { name: 'Search members' });
    for (const text of ['LAST first 07', 'M07@EXAMPLE', 'p-07', 'bassoon & more']) {
      await searchFor(text);
      await subtitle('1 member matches');
      expect(await names()).toEqual(['First 07 Last Dj']);
    }
    expect(searchParam('_q')).toBe('bassoon & more');

    await page.reload();
    await subtitle('1 member matches');
    expect(await search.inputValue()).toBe('bassoon & more');

    await search.fill('nobody of this name');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await subtitle(`${MEMBERS} members`);
    expect(await search.inputValue()).toBe('');
  });

  it('takes wildcards of databases for what they are', async () => {
    for (const text of ['%', '_', "' or 1=1"]) {
      await searchFor(text);
      await subtitle('No member matches');
    }
  });

  it('filters by several values of a filter, and by several filters', async () => {
    const { page } = panel;
    await filterButton('Team').click();
    await page.getByRole('checkbox', { name: 'alpha' }).click();
    await subtitle('15 members match');
    await page.getByRole('checkbox', { name: 'beta' }).click();
    await subtitle('21 members match');
    await page.keyboard.press('Escape');

    await filterButton('State').click();
    await page.getByRole('checkbox', { name: 'Active' }).click();
    await subtitle('No member matches');
    await page.keyboard.press('Escape');

    await page.goBack();
    await subtitle('21 members match');
    await page.getByRole('button', { name: 'Remove the filter Team: alpha' }).click();
    await subtitle('6 members match');
  });

  it('sorts by a column both ways', async () => {
    const { page } = panel;
    expect((await names())[0]).toBe('First 45 Last Ab');
    await page.getByRole('button', { name: 'First name' }).click();
    await page.locator('tbody tr a', { hasText: 'First 01 Last Ef' }).waitFor();
    expect((await names())[0]).toBe('First 01 Last Ef');
    await page.getByRole('button', { name: 'First name' }).click();
    await page.locator('tbody tr a', { hasText: 'First 45 Last Ab' }).waitFor();
    expect((await names())[0]).toBe('First 45 Last Ab');
    expect(searchParam('sort')).toBe('-firstName');
  });

  it('shows every member on one page or another, once', async () => {
    const { page } = panel;
    const seen: string[] = [];
    for (const number of [1, 2, 3]) {
      if (number > 1) await page.getByRole('link', { name: `Go to page ${number}` }).click();
      await page.waitForFunction(
        ([index]) =>
          (!document.querySelector('[aria-busy=true]') &&
            location.search.includes(`page=${index}`)) ||
          index === 1,
        [number]
      );
      seen.push(...(await names()));
    }
    expect(new Set(seen).size).toBe(MEMBERS);
    expect(seen).toHaveLength(MEMBERS);
  });

  it('keeps a selection across pages, and selects all that match', async () => {
    const { page } = panel;
    await page.getByRole('checkbox', { name: 'Select First 45 Last Ab' }).click();
    await page.getByText('1 selected', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await page.getByRole('checkbox', { name: 'Select First 25 Last Cb' }).click();
    await page.getByRole('checkbox', { name: 'Select First 24 Last Cc' }).click();
    await page.getByText('3 selected on 2 pages').waitFor();

    await page.getByRole('link', { name: 'Go to page 1' }).click();
    const first = page.getByRole('checkbox', { name: 'Select First 45 Last Ab' });
    await first.waitFor();
    expect(await first.getAttribute('aria-checked')).toBe('true');

    await page.getByRole('button', { name: `Select all ${MEMBERS}` }).click();
    await page.getByText(`${MEMBERS} selected`, { exact: true }).waitFor();
    await first.click();
    await page.getByText(`${MEMBERS - 1} selected`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });
});

describe('the profile of a member', () => {
  const openProfile = async () => {
    await panel.open(`${membersPath}?_q=first+01`);
    await panel.page.getByRole('link', { name: 'First 01 Last Ef' }).click();
    await panel.page.getByRole('dialog', { name: 'First 01 Last Ef' }).waitFor();
  };

  it('opens beside the list, tells what there is, and closes to the same list', async () => {
    const { page } = panel;
    await openProfile();
    const profile = page.getByRole('dialog');
    const text = await profile.innerText();
    expect(text).toContain('m01@example.org');
    expect(text).toContain('P-01');
    expect(text).toContain('alpha');
    expect(text).toContain('Holds no role');

    await page.keyboard.press('Escape');
    await profile.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe(`/admin${membersPath}`);
    expect(searchParam('_q')).toBe('first 01');
  });

  it('changes the access role, and the audit log tells who did', async () => {
    const { page } = panel;
    await openProfile();
    await page.getByRole('combobox', { name: 'Access role' }).click();
    await page.getByRole('option', { name: 'Collaborator' }).click();
    await page.getByRole('button', { name: 'Change to Collaborator' }).click();
    await page.getByText('First 01 Last Ef now has the access role Collaborator.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell', { name: 'Collaborator' }).waitFor();

    await page.getByRole('link', { name: 'Audit log' }).click();
    const entry = page.getByRole('row').filter({ hasText: 'Access role changed' });
    await entry.waitFor();
    const told = await entry.innerText();
    expect(told).toContain('Ada Administrator');
    expect(told).toContain('First 01 Last Ef');
    expect(told).toContain('Reader → Collaborator');
  });

  it('shows the circles that were set up in the Content Manager', async () => {
    const { page } = panel;
    const api = adminApi();
    const list = await api.get<{ documentId: string }[]>(
      `/org-admin/organizations/${organization.documentId}/members?search=m02`
    );
    const own = { organization: { connect: [{ documentId: organization.documentId }] } };
    const types = '/content-manager/collection-types/plugin::org-admin';
    const circle = await api.post<{ documentId: string }>(`${types}.circle`, {
      ...own,
      name: 'Kitchen',
    });
    await api.post(`${types}.circle-membership`, {
      ...own,
      circle: { connect: [{ documentId: circle.documentId }] },
      member: { connect: [{ documentId: list[0]?.documentId }] },
      coreMember: true,
    });

    await panel.open(`${membersPath}/${list[0]?.documentId}`);
    const profile = page.getByRole('dialog', { name: 'First 02 Last Ee' });
    await profile.getByText('Kitchen').waitFor();
    await profile.getByText('Core member').waitFor();
  });

  it('says of a member that is not there that it is not', async () => {
    await panel.open(`${membersPath}/nosuchmember`);
    await panel.page.getByText('There is no such member in this organization.').waitFor();
  });
});

describe('the export', () => {
  it('is saved under the name that the server gives it', async () => {
    const { page } = panel;
    await panel.open(membersPath);
    await page.getByRole('button', { name: 'Export' }).click();
    const { name } = await panel.download(() =>
      page.getByRole('menuitem', { name: 'In Dutch' }).click()
    );
    expect(name).toMatch(/\.xlsx$/);
  });

  const isExport = (url: URL) => url.pathname.endsWith('/exports/members.xlsx');
  const exportInEnglish = async () => {
    await panel.open(membersPath);
    await panel.page.getByRole('button', { name: 'Export' }).click();
    await panel.page.getByRole('menuitem', { name: 'In English' }).click();
  };
  /** Counts what is saved until `run` has ended. */
  const savedDuring = async (run: () => Promise<void>) => {
    let saved = 0;
    const count = () => (saved += 1);
    panel.page.on('download', count);
    await run();
    await panel.page.unroute(isExport);
    panel.page.off('download', count);
    return saved;
  };

  it('that does not reach the server is told, and saves nothing', async () => {
    const saved = await savedDuring(async () => {
      await panel.page.route(isExport, (route) => route.abort('connectionrefused'));
      await exportInEnglish();
      await panel.page.getByText('The server cannot be reached.', { exact: false }).waitFor();
    });
    expect(saved).toBe(0);
  });

  it('that breaks off in mid-way is told, and saves nothing', async () => {
    const saved = await savedDuring(async () => {
      await panel.page.route(isExport, (route) =>
        route.fulfill({ headers: { 'content-length': '5000' }, body: 'PK: the first bytes' })
      );
      await exportInEnglish();
      await panel.page.getByText('The connection broke off before the file was complete').waitFor();
    });
    expect(saved).toBe(0);
  });

  it('can be stopped while it is prepared', async () => {
    const saved = await savedDuring(async () => {
      await panel.page.route(isExport, () => {
        // Never answered.
      });
      await exportInEnglish();
      await panel.page.getByText('Preparing the file…').waitFor();
      await panel.page.getByRole('button', { name: 'Stop' }).click();
      await panel.page.getByRole('button', { name: 'Export' }).waitFor();
    });
    expect(saved).toBe(0);
  });
});
