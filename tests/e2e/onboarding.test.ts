import { pngOf } from '../support/pictures';
import { freshOrganization } from './support/admin-api';
import { importWizard } from './support/import-wizard';
import { inviteWizard } from './support/invite-wizard';
import { mailsToDomain } from './support/mailbox';
import { openPanel, type Panel } from './support/panel';
import { currentE2eRun } from './support/run';

const MEMBERS = 552;
const FIRST_NAMES = ['Åsa', 'Ben', 'Chloé', 'Dirk-Jan', 'Eva', 'Fatima', 'Göran', 'Hồng'];
const LAST_NAMES = ['Öberg', 'van den Berg', 'Lee', 'Müller', 'O’Brien', 'Nguyễn', 'Smith'];
const PASSWORD = 'correct horse';

let panel: Panel;

beforeAll(async () => {
  panel = await openPanel();
});
afterAll(() => panel.close());

const peopleOf = (domain: string) =>
  Array.from({ length: MEMBERS }, (_, index) => ({
    firstName: FIRST_NAMES[index % FIRST_NAMES.length]!,
    lastName: `${LAST_NAMES[index % LAST_NAMES.length]!} ${index}`,
    email: `member.${index}@${domain}`,
  }));

/** Answers a REST request of somebody who has nothing to do with the panel. */
const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
  const answer = await fetch(`${currentE2eRun().url}/api${path}`, init);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

it('a list of 552 becomes members who all get their invitation, and who accepts it is in', async () => {
  const { page } = panel;
  const organization = await freshOrganization('Onboarding');
  const domain = `${organization.documentId}.example`;
  const people = peopleOf(domain);

  const importing = importWizard(panel, organization.documentId);
  await importing.open();
  const rows = people.map(({ firstName, lastName, email }) => [firstName, lastName, email].join());
  await importing.choose({
    name: 'members.csv',
    content: ['firstname,lastname,email', ...rows].join('\n'),
  });
  await importing.waitUntilRead(MEMBERS, 3);
  await importing.linkColumns();
  await importing.review();
  await importing.run();
  expect(await importing.outcome()).toBe(`${MEMBERS} members added`);

  const wizard = inviteWizard(panel, organization.documentId);
  await wizard.open();
  await page.getByText('All members who were never invited get an invitation.').waitFor();
  expect(await wizard.counts()).toEqual([MEMBERS, 0, 0]);
  await wizard.goOn('sender');
  await wizard.field('Name').fill('Ada of the board');
  await wizard.goOn('content');
  await wizard.writeOwnText();
  await wizard.field('Subject').fill('Welcome aboard, {firstName}');
  await wizard
    .field('Text')
    .fill('Dear {firstName} {lastName},\n\n{organization} has a seat for you:\n\n{link}');
  await wizard.goOn('design');
  await wizard.choosePicture('Logo', pngOf(200, 60));
  await wizard.field('Main color').fill('#aa0055');
  await wizard.field('Words on the button').fill('Take your seat');
  await wizard.goOn('review');
  await wizard.send(`Send ${MEMBERS} invitations`);
  const progress = page.getByTestId('batch-progress');
  await progress.getByText('Completed').waitFor({ timeout: 120_000 });
  await progress.getByText(`${MEMBERS} of ${MEMBERS} done`).waitFor();

  const mails = await mailsToDomain(domain);
  expect(mails.map(({ address }) => address).sort()).toEqual(
    people.map(({ email }) => email).sort()
  );
  const mailOf = new Map(mails.map(({ address, mail }) => [address, mail]));
  const links = people.map(({ firstName, lastName, email }) => {
    const { headers, text, html, pictures } = mailOf.get(email)!;
    const link = /https?:\/\/\S+\/invitations\/[\w-]{43}/.exec(text)?.[0] ?? '';
    expect(headers.subject).toBe(`Welcome aboard, ${firstName}`);
    expect(text).toContain(`Dear ${firstName} ${lastName},`);
    expect(text).toContain(`${organization.name} has a seat for you`);
    expect(html).toContain(`href="${link}"`);
    expect(html).toContain('Take your seat');
    expect(pictures).toEqual(['image/png']);
    return link;
  });
  expect(new Set(links).size).toBe(MEMBERS);

  const chosen = 137;
  const { firstName, lastName, email } = people[chosen]!;
  await page.goto(links[chosen]!);
  await page.getByRole('heading', { name: `Join ${organization.name}` }).waitFor();
  await page.getByText(email, { exact: true }).waitFor();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Password once more').fill(PASSWORD);
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await page.getByRole('heading', { name: `Welcome to ${organization.name}` }).waitFor();

  const { jwt } = await ask<{ jwt: string }>('/auth/local', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: email, password: PASSWORD }),
  });
  const me = await ask('/org-admin/me', { headers: { authorization: `Bearer ${jwt}` } });
  expect(me).toMatchObject({
    data: {
      memberships: [
        { organization: { name: organization.name }, member: { name: `${firstName} ${lastName}` } },
      ],
    },
  });
});
