import type { RowPlan } from '../../../plugins/org-admin/server/src/imports/planning/plan';
import {
  createPlanner,
  type PlannerOptions,
} from '../../../plugins/org-admin/server/src/imports/planning/planner';
import type { ProfileField } from '../../../plugins/org-admin/server/src/member-values';
import {
  createRowParser,
  type ParsedRow,
} from '../../../plugins/org-admin/server/src/imports/rows/parse-row';
import type { MemberField } from '../../../plugins/org-admin/shared/member-fields';
import { FakeOrganization, ORGANIZATION } from './fake-organization';

const FIELDS: MemberField[] = ['firstName', 'lastName', 'email', 'personalId', 'team', 'phone'];

const UPSERT: PlannerOptions = { mode: 'upsert', matchBy: 'email', createTeams: true };

type Row = Partial<Record<MemberField, string>>;

const parseRows = (rows: Row[], profileFields: ProfileField[] = []): ParsedRow[] => {
  const fields = [...FIELDS, ...profileFields.map(({ key }) => `customFields.${key}` as const)];
  const parse = createRowParser(fields, profileFields);
  return rows.map((row, index) =>
    parse({ row: index + 2, cells: fields.map((field) => row[field] ?? ''), badQuote: false })
  );
};

const ann: Row = { firstName: 'Ann', lastName: 'Lee', email: 'ann@example.org' };
const bob: Row = { firstName: 'Bob', lastName: 'Ray', email: 'bob@example.org' };

/** Rows are planned in batches; `apply` also does what is planned, as a real run does. */
const planRows = async (
  organization: FakeOrganization,
  rows: Row[],
  options: Partial<PlannerOptions> = {},
  { size = 1000, apply = false, profileFields = [] as ProfileField[] } = {}
): Promise<RowPlan[]> => {
  const planner = createPlanner(
    ORGANIZATION,
    { ...UPSERT, ...options },
    profileFields,
    organization.lookUps
  );
  const parsed = parseRows(rows, profileFields);
  const plans: RowPlan[] = [];
  for (let at = 0; at < parsed.length; at += size) {
    const batch = await planner.plan(parsed.slice(at, at + size));
    planner.keep();
    if (apply) organization.apply(batch);
    plans.push(...batch);
  }
  return plans;
};

/** Outcome, and the codes of what is said about the row. */
const told = (plan: RowPlan): string => {
  const errors = plan.outcome === 'refuse' ? plan.errors : [];
  const codes = [...errors, ...plan.notices].map(
    ({ code, field }) => `${code}${field ? ` ${field}` : ''}`
  );
  return [plan.outcome, ...codes].join(': ');
};

const outcomes = async (...args: Parameters<typeof planRows>) =>
  (await planRows(...args)).map(told);

describe('new members', () => {
  it('need a first name, a last name and an e-mail', async () => {
    const rows = [ann, { ...bob, lastName: '' }, { lastName: 'X' }];
    expect(await outcomes(new FakeOrganization(), rows)).toEqual([
      'create',
      'refuse: required lastName',
      'refuse: required firstName: required email',
    ]);
  });

  it('need the profile fields that are required', async () => {
    const profileFields: ProfileField[] = [
      { key: 'badge', label: 'Badge', type: 'text', options: [], required: true },
    ];
    const rows = [ann, { ...bob, 'customFields.badge': '7' }];
    expect(await outcomes(new FakeOrganization(), rows, {}, { profileFields })).toEqual([
      'refuse: required customFields.badge',
      'create',
    ]);
  });

  it('are skipped where only updates are wanted', async () => {
    const rows = [ann, { ...bob, lastName: '' }, { phone: '112' }];
    expect(await outcomes(new FakeOrganization(), rows, { mode: 'update' })).toEqual([
      'skip: unknownMember email',
      'skip: unknownMember email',
      'refuse: required email',
    ]);
  });
});

describe('members that exist', () => {
  let organization: FakeOrganization;
  beforeEach(() => {
    organization = new FakeOrganization();
    organization.add({
      firstName: 'Ann',
      lastName: 'Lee',
      email: 'Ann@Example.org',
      personalId: '1',
    });
  });

  it('are found by their e-mail, whatever its case', async () => {
    expect(await outcomes(organization, [{ ...ann, email: 'ANN@example.ORG' }])).toEqual([
      'unchanged',
    ]);
  });

  it('are found by their personal id, and then may get another e-mail', async () => {
    const rows = [{ ...ann, personalId: '1', email: 'lee@example.org' }];
    const [plan] = await planRows(organization, rows, { matchBy: 'personalId' });
    expect(plan).toMatchObject({
      outcome: 'update',
      changes: [{ field: 'email', from: 'Ann@Example.org', to: 'lee@example.org' }],
    });
  });

  it('keep what the file leaves empty', async () => {
    const [plan] = await planRows(organization, [{ email: 'ann@example.org', phone: '112' }]);
    expect(plan).toMatchObject({
      outcome: 'update',
      changes: [{ field: 'phone', from: null, to: '112' }],
    });
  });

  it('are skipped where only new members are wanted', async () => {
    expect(await outcomes(organization, [ann, bob], { mode: 'create' })).toEqual([
      'skip: alreadyMember',
      'create',
    ]);
  });

  it('that have left are updated, and that is told', async () => {
    organization.add({ email: 'bob@example.org', state: 'left' });
    expect(await outcomes(organization, [bob])).toEqual(['update: formerMember']);
  });

  it('get no e-mail or personal id of somebody else, who is named', async () => {
    organization.add({
      firstName: 'Bob',
      lastName: 'Ray',
      email: 'bob@example.org',
      personalId: '2',
    });
    const [byEmail, byPersonalId, fresh] = await planRows(organization, [
      { ...ann, personalId: '2' },
      { ...bob, personalId: '1' },
      { firstName: 'New', lastName: 'One', email: 'new@example.org', personalId: '2' },
    ]);
    const names = [byEmail, byPersonalId, fresh].map((plan) =>
      plan?.outcome === 'refuse' ? plan.errors[0] : null
    );
    expect(names).toEqual([
      expect.objectContaining({
        code: 'belongsToAnother',
        field: 'personalId',
        own: { name: 'Bob Ray' },
      }),
      expect.objectContaining({
        code: 'belongsToAnother',
        field: 'personalId',
        own: { name: 'Ann Lee' },
      }),
      expect.objectContaining({
        code: 'belongsToAnother',
        field: 'personalId',
        own: { name: 'Bob Ray' },
      }),
    ]);
    const rows = [{ ...ann, personalId: '1', email: 'bob@example.org' }];
    expect(await outcomes(organization, rows, { matchBy: 'personalId' })).toEqual([
      'refuse: belongsToAnother email',
    ]);
  });
});

describe('the same in the file', () => {
  it('e-mail twice: the first row counts, in whatever case', async () => {
    const plans = await planRows(new FakeOrganization(), [
      ann,
      { ...bob, email: 'ANN@EXAMPLE.ORG' },
    ]);
    expect(plans.map(told)).toEqual(['create', 'refuse: duplicateInFile email']);
    expect(plans[1]).toMatchObject({ errors: [{ own: { row: 2 } }] });
  });

  it('personal id twice, or one that is the e-mail of a row before', async () => {
    const rows = [
      { ...ann, personalId: 'A1' },
      { ...bob, personalId: 'a1' },
      { ...bob, email: 'carl@example.org' },
      { ...bob, personalId: 'CARL@example.org' },
    ];
    expect(await outcomes(new FakeOrganization(), rows)).toEqual([
      'create',
      'refuse: duplicateInFile personalId',
      'create',
      'refuse: duplicateInFile personalId',
    ]);
  });

  it('a row that is refused takes nothing from the rows after it', async () => {
    expect(await outcomes(new FakeOrganization(), [{ ...ann, lastName: '' }, ann])).toEqual([
      'refuse: required lastName',
      'create',
    ]);
  });
});

describe('teams', () => {
  it('that do not exist are made once, for good rows only', async () => {
    const organization = new FakeOrganization();
    organization.addTeam('known');
    const planner = createPlanner(ORGANIZATION, UPSERT, [], organization.lookUps);
    await planner.plan(
      parseRows([
        { ...ann, team: 'known|New' },
        { ...bob, team: 'NEW;other' },
        { ...bob, lastName: '', email: 'c@example.org', team: 'never' },
      ])
    );
    planner.keep();
    expect(planner.newTeams()).toEqual(['New', 'other']);
  });

  it('that do not exist refuse the row where none are to be made', async () => {
    const organization = new FakeOrganization();
    organization.addTeam('known');
    const rows = [
      { ...ann, team: 'KNOWN' },
      { ...bob, team: 'known|one|two' },
    ];
    const plans = await planRows(organization, rows, { createTeams: false });
    expect(plans.map(told)).toEqual(['create', 'refuse: unknownTeam team']);
    expect(plans[1]).toMatchObject({ errors: [{ own: { teams: 'one, two' } }] });
  });

  it('are added and never taken away', async () => {
    const organization = new FakeOrganization();
    const member = organization.add({
      firstName: 'Ann',
      lastName: 'Lee',
      email: 'ann@example.org',
    });
    const team = organization.addTeam('old');
    member.teams.set(team.id, 'old');
    const [same, more] = await planRows(organization, [{ ...ann, team: 'old' }]).then(
      async (first) => [...first, ...(await planRows(organization, [{ ...ann, team: 'new' }]))]
    );
    expect(same).toMatchObject({ outcome: 'unchanged' });
    expect(more).toMatchObject({
      outcome: 'update',
      changes: [],
      teams: [{ teamId: 'new', id: null }],
    });
  });
});

it('what is taken back is as if it had never been planned', async () => {
  const planner = createPlanner(ORGANIZATION, UPSERT, [], new FakeOrganization().lookUps);
  const rows = parseRows([{ ...ann, team: 'new' }]);
  await planner.plan(rows);
  planner.takeBack();
  expect((await planner.plan(rows)).map(told)).toEqual(['create']);
  planner.keep();
  expect((await planner.plan(rows)).map(told)).toEqual(['refuse: duplicateInFile email']);
  expect(planner.newTeams()).toEqual(['new']);
});

describe('a plan', () => {
  /** The same numbers at every run (mulberry32), so that a failure can be looked into. */
  const random = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const makeFile = (next: () => number): Row[] => {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const emails = ['a', 'b', 'c', 'd', 'e', 'f', 'A', 'F', 'g', 'h'].map(
      (name) => `${name}@example.org`
    );
    return Array.from({ length: 12 }, () => ({
      firstName: pick(['Ann', 'Bob', '']),
      lastName: pick(['Lee', 'Lee', 'Lee', '']),
      email: pick([...emails, '']),
      personalId: pick(['', '', '1', '2', '3', '4', 'a@example.org', 'g@example.org']),
      team: pick(['', 'x', 'y', 'x|z']),
    }));
  };

  const organizationBefore = () => {
    const organization = new FakeOrganization();
    organization.add({ email: 'a@example.org', personalId: '1' });
    organization.add({ email: 'b@example.org', personalId: '2' });
    organization.add({ email: 'c@example.org' });
    organization.addTeam('x');
    return organization;
  };

  it.each(['create', 'update', 'upsert'] as const)(
    'is what happens, wherever the borders between batches are (%s)',
    async (mode) => {
      for (let seed = 1; seed <= 150; seed += 1) {
        const rows = makeFile(random(seed));
        for (const matchBy of ['email', 'personalId'] as const) {
          const options = { mode, matchBy, createTeams: seed % 3 > 0 };
          const plan = await outcomes(organizationBefore(), rows, options);
          const contents = new Set<string>();
          for (const size of [1, 2, 5, 12]) {
            const organization = organizationBefore();
            expect(await outcomes(organization, rows, options, { size, apply: true })).toEqual(
              plan
            );
            contents.add(JSON.stringify(organization.content()));
          }
          expect(contents.size).toBe(1);
        }
      }
    }
  );
});
