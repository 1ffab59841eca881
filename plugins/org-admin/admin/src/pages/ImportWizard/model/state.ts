import type {
  ImportDelimiter,
  ImportEncoding,
  ImportOptions,
  ImportOptionsInput,
  ImportReport,
} from '../../../../../shared/contracts/imports';
import type { MemberField } from '../../../../../shared/member-fields';

import {
  linkColumn,
  linksAfterReading,
  proposedLinks,
  type ColumnLink,
  type MovedField,
} from './links';

export const WIZARD_STEPS = ['file', 'columns', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** What the user decides beside the links. */
export type ImportSettings = Pick<ImportOptions, 'mode' | 'matchBy' | 'accessRole' | 'createTeams'>;

export const DEFAULT_SETTINGS: ImportSettings = {
  mode: 'upsert',
  matchBy: 'email',
  accessRole: 'reader',
  createTeams: false,
};

/** How the bytes are to be read; null leaves it to the server to find out. */
export interface Reading {
  encoding: ImportEncoding | null;
  delimiter: ImportDelimiter | null;
}

export interface WizardState {
  step: WizardStep;
  file: File | null;
  reading: Reading;
  /** The dry run by which the file was read, null until there is one. Its links are the server's proposal. */
  inspection: ImportReport | null;
  links: ColumnLink[];
  moved: MovedField | null;
  settings: ImportSettings;
  /** The dry run of exactly what is asked for now, null when something was changed since. */
  plan: ImportReport | null;
}

export type WizardAction =
  | { type: 'fileChosen'; file: File }
  | { type: 'readingChanged'; reading: Partial<Reading> }
  | { type: 'inspected'; report: ImportReport }
  | { type: 'columnLinked'; column: number; field: MemberField | null }
  | { type: 'linksReset' }
  | { type: 'settingsChanged'; settings: Partial<ImportSettings> }
  | { type: 'planned'; plan: ImportReport }
  | { type: 'planOutdated' }
  | { type: 'stepTaken'; step: WizardStep }
  | { type: 'startedOver' };

export const initialState: WizardState = {
  step: 'file',
  file: null,
  reading: { encoding: null, delimiter: null },
  inspection: null,
  links: [],
  moved: null,
  settings: DEFAULT_SETTINGS,
  plan: null,
};

/** Another file keeps the settings; where its headings are the same, `inspected` keeps the links too. */
export const wizardReducer = (state: WizardState, action: WizardAction): WizardState => {
  switch (action.type) {
    case 'fileChosen':
      return {
        ...state,
        step: 'file',
        file: action.file,
        reading: initialState.reading,
        moved: null,
        plan: null,
      };
    case 'readingChanged':
      return { ...state, reading: { ...state.reading, ...action.reading }, plan: null };
    case 'inspected':
      return {
        ...state,
        inspection: action.report,
        links: linksAfterReading(
          state.inspection && { columns: state.inspection.columns, links: state.links },
          action.report.columns
        ),
        moved: null,
        plan: null,
      };
    case 'columnLinked':
      return { ...state, ...linkColumn(state.links, action.column, action.field), plan: null };
    case 'linksReset':
      return {
        ...state,
        links: proposedLinks(state.inspection?.columns ?? []),
        moved: null,
        plan: null,
      };
    case 'settingsChanged':
      return { ...state, settings: { ...state.settings, ...action.settings }, plan: null };
    case 'planned':
      return { ...state, plan: action.plan };
    case 'planOutdated':
      return { ...state, plan: null };
    case 'stepTaken':
      return { ...state, step: action.step, moved: null };
    case 'startedOver':
      return initialState;
  }
};

const readingOptions = ({ encoding, delimiter }: Reading): Partial<ImportOptionsInput> => ({
  ...(encoding && { encoding }),
  ...(delimiter && { delimiter }),
});

/**
 * The options with which a file is read for the first time: the server's proposal, and every unknown team named (which it
 * does where teams may be created).
 */
export const inspectionOptions = (reading: Reading): ImportOptionsInput => ({
  ...readingOptions(reading),
  createTeams: true,
  dryRun: true,
});

/** The options of the dry run and of the real run: the same but for `dryRun`, so that the plan is what happens. */
export const importOptions = (
  { reading, links, settings }: Pick<WizardState, 'reading' | 'links' | 'settings'>,
  dryRun: boolean
): ImportOptionsInput => ({
  ...readingOptions(reading),
  ...settings,
  mapping: links.map(({ field }) => field),
  dryRun,
  ...(dryRun && { rows: true }),
});
