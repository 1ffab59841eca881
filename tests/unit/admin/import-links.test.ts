import {
  columnOf,
  linkColumn,
  linksAfterReading,
  proposedLinks,
} from '../../../plugins/org-admin/admin/src/pages/ImportWizard/model/links';
import {
  missingFields,
  requiredFields,
} from '../../../plugins/org-admin/admin/src/pages/ImportWizard/model/requirements';
import { column, FIELDS } from './import-reports';

const COLUMNS = [
  column(0, 'firstname', 'firstName', 'exact'),
  column(1, 'surname', 'lastName', 'alias'),
  column(2, 'github', null, null),
  column(3, 'mail', 'email', 'near'),
];
const fieldsOf = (links: { field: string | null }[]) => links.map(({ field }) => field);

describe('the links of columns to member fields', () => {
  it('begin with what the server proposes and say where each came from', () => {
    expect(proposedLinks(COLUMNS)).toEqual([
      { field: 'firstName', source: 'exact' },
      { field: 'lastName', source: 'alias' },
      { field: null, source: null },
      { field: 'email', source: 'near' },
    ]);
  });

  it('never claim a field twice, not even where a proposal does', () => {
    const twice = [column(0, 'mail', 'email', 'exact'), column(1, 'e-mail', 'email', 'alias')];
    expect(fieldsOf(proposedLinks(twice))).toEqual(['email', null]);
  });

  it('take a field from the column that had it, and tell which one that was', () => {
    const { links, moved } = linkColumn(proposedLinks(COLUMNS), 2, 'email');
    expect(fieldsOf(links)).toEqual(['firstName', 'lastName', 'email', null]);
    expect(moved).toEqual({ field: 'email', from: 3, to: 2 });
    expect(links[2]?.source).toBe('chosen');
  });

  it('free the field that the column had before', () => {
    const { links, moved } = linkColumn(proposedLinks(COLUMNS), 3, 'comment');
    expect(columnOf(links, 'email')).toBeNull();
    expect(columnOf(links, 'comment')).toBe(3);
    expect(moved).toBeNull();
  });

  it('change nothing when a column is linked to the field that it has', () => {
    const links = proposedLinks(COLUMNS);
    expect(linkColumn(links, 0, 'firstName')).toEqual({ links, moved: null });
  });

  it('let a column be skipped, any number of them at once', () => {
    const once = linkColumn(proposedLinks(COLUMNS), 0, null).links;
    expect(fieldsOf(linkColumn(once, 1, null).links)).toEqual([null, null, null, 'email']);
  });

  it('stay as the user made them when the same headings are read anew', () => {
    const links = linkColumn(proposedLinks(COLUMNS), 2, 'comment').links;
    expect(linksAfterReading({ columns: COLUMNS, links }, [...COLUMNS])).toEqual(links);
  });

  it('begin anew when the file turns out to have other columns', () => {
    const one = [column(0, 'firstname;surname;mail', null, null)];
    const before = { columns: COLUMNS, links: proposedLinks(COLUMNS) };
    expect(linksAfterReading(before, one)).toEqual([{ field: null, source: null }]);
  });
});

describe('the fields that need a column', () => {
  const missing = (mode: 'create' | 'update' | 'upsert', matchBy: 'email' | 'personalId') =>
    missingFields(requiredFields(FIELDS, { mode, matchBy }), proposedLinks(COLUMNS));

  it('are those of a new member and required profile fields', () => {
    expect(missing('upsert', 'email')).toEqual(['customFields.badge']);
    expect(missing('create', 'email')).toEqual(['customFields.badge']);
  });

  it('are the one that members are found by where none is created', () => {
    expect(missing('update', 'email')).toEqual([]);
    expect(missing('update', 'personalId')).toEqual(['personalId']);
  });

  it('include the one that members are found by where some are created', () => {
    expect(missing('upsert', 'personalId')).toEqual(['personalId', 'customFields.badge']);
  });

  it('are missing again when their column is skipped', () => {
    const { links } = linkColumn(proposedLinks(COLUMNS), 0, null);
    const required = requiredFields(FIELDS, { mode: 'upsert', matchBy: 'email' });
    expect(missingFields(required, links)).toEqual(['firstName', 'customFields.badge']);
  });
});
