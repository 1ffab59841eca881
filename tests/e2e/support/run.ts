/** What the global setup started, for the suites. */
export interface E2eRun {
  /** Address of the running app, without a slash at the end. */
  url: string;
  chromium: string;
  /** Files of this run; removed at its end. */
  directory: string;
  /** Where screenshots of failed tests go. */
  resultsDirectory: string;
  /** Where the mails are read that the app sent: `mailsTo` and `mailTo` do. */
  mailbox: string;
  /** The super admin that is there from the start. */
  administrator: { email: string; password: string; firstname: string; lastname: string };
}

const VARIABLE = 'ORG_ADMIN_E2E_RUN';

export const publishE2eRun = (run: E2eRun) => {
  process.env[VARIABLE] = JSON.stringify(run);
};

export const currentE2eRun = (): E2eRun => {
  const value = process.env[VARIABLE];
  if (!value)
    throw new Error('Run the browser tests with Jest: their global setup starts the app.');
  return JSON.parse(value) as E2eRun;
};
