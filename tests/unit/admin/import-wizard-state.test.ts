import {
  importOptions,
  initialState,
  inspectionOptions,
  wizardReducer,
  type WizardAction,
  type WizardState,
} from '../../../plugins/org-admin/admin/src/pages/ImportWizard/model/state';
import { column, report } from './import-reports';

const COLUMNS = [
  column(0, 'firstname', 'firstName', 'exact'),
  column(1, 'lastname', 'lastName', 'exact'),
  column(2, 'email', 'email', 'exact'),
  column(3, 'github', null, null),
];
const inspected = report({ columns: COLUMNS, total: 3 });
const file = new File(['firstname,lastname,email,github\n'], 'members.csv');

const after = (...actions: WizardAction[]): WizardState =>
  actions.reduce(wizardReducer, initialState);
const read: WizardAction[] = [
  { type: 'fileChosen', file },
  { type: 'inspected', report: inspected },
];
const reviewed: WizardAction[] = [
  ...read,
  { type: 'stepTaken', step: 'review' },
  { type: 'planned', plan: report({ columns: COLUMNS, total: 3, created: 3 }) },
];

describe('the state of the import wizard', () => {
  it('loses nothing on the way back and forth', () => {
    const state = after(
      ...read,
      { type: 'columnLinked', column: 3, field: 'comment' },
      { type: 'settingsChanged', settings: { mode: 'update', accessRole: 'collaborator' } },
      { type: 'stepTaken', step: 'review' },
      { type: 'stepTaken', step: 'file' },
      { type: 'stepTaken', step: 'columns' }
    );
    expect(state.file).toBe(file);
    expect(state.links.map(({ field }) => field)).toEqual([
      'firstName',
      'lastName',
      'email',
      'comment',
    ]);
    expect(state.settings).toMatchObject({ mode: 'update', accessRole: 'collaborator' });
  });

  it('keeps a plan as long as it is what would happen', () => {
    expect(after(...reviewed, { type: 'stepTaken', step: 'columns' }).plan?.created).toBe(3);
  });

  it.each<WizardAction>([
    { type: 'columnLinked', column: 3, field: 'comment' },
    { type: 'linksReset' },
    { type: 'settingsChanged', settings: { createTeams: true } },
    { type: 'readingChanged', reading: { encoding: 'windows-1252' } },
    { type: 'fileChosen', file },
  ])('drops the plan when something else would happen: $type', (action) => {
    expect(after(...reviewed, action).plan).toBeNull();
  });

  it('keeps links and settings when a mended file with the same headings is chosen', () => {
    const state = after(
      ...read,
      { type: 'columnLinked', column: 3, field: 'comment' },
      { type: 'settingsChanged', settings: { createTeams: true } },
      { type: 'fileChosen', file: new File(['mended'], 'members.csv') },
      { type: 'inspected', report: inspected }
    );
    expect(state.links[3]?.field).toBe('comment');
    expect(state.settings.createTeams).toBe(true);
  });

  it('leaves encoding and delimiter of another file to be found out anew', () => {
    const state = after(
      ...read,
      { type: 'readingChanged', reading: { encoding: 'windows-1252', delimiter: ';' } },
      { type: 'fileChosen', file: new File(['other'], 'other.csv') }
    );
    expect(inspectionOptions(state.reading)).toEqual({ dryRun: true, createTeams: true });
  });
});

describe('the request of the wizard', () => {
  const state = after(
    ...read,
    { type: 'readingChanged', reading: { delimiter: ';' } },
    { type: 'settingsChanged', settings: { matchBy: 'personalId', createTeams: true } }
  );

  it('is the same for the plan and for the import, but for being a dry run', () => {
    const { dryRun, rows, ...plan } = importOptions(state, true);
    const { dryRun: real, ...run } = importOptions(state, false);
    expect({ dryRun, rows, real }).toEqual({ dryRun: true, rows: true, real: false });
    expect(run).toEqual(plan);
  });

  it('names a field or nothing for every column, and what was chosen by hand', () => {
    expect(importOptions(state, false)).toEqual({
      mapping: ['firstName', 'lastName', 'email', null],
      mode: 'upsert',
      matchBy: 'personalId',
      accessRole: 'reader',
      createTeams: true,
      delimiter: ';',
      dryRun: false,
    });
  });
});
