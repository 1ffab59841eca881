import { pngOf } from '../support/pictures';
import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { importWizard } from './support/import-wizard';
import { inviteWizard } from './support/invite-wizard';
import { mailsTo, mailTo, REFUSED_FOR_GOOD, REFUSED_FOR_NOW } from './support/mailbox';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';
import { currentE2eRun } from './support/run';

let panel: Panel;

beforeAll(async () => {
  panel = await openPanel();
});
afterAll(() => panel.close());

/** A new organization with members, whose addresses no other test knows: `Zoë Åkesson` is `zoe@…`. */
const organizationOf = async (name: string, people: Record<string, string>) => {
  const organization = await freshOrganization(name);
  const domain = `${organization.documentId}.example`;
  const addresses = Object.fromEntries(
    Object.entries(people).map(([fullName, local]) => [fullName, `${local}@${domain}`])
  );
  const rows = Object.entries(addresses).map(([fullName, address]) => {
    const [first, ...last] = fullName.split(' ');
    return `${first},${last.join(' ')},${address}`;
  });
  await importMembers(organization.documentId, ['firstname,lastname,email', ...rows].join('\n'));
  return {
    organization,
    addressOf: (fullName: string) => addresses[fullName] ?? '',
    wizard: inviteWizard(panel, organization.documentId),
  };
};

const open = ({ documentId }: FreshOrganization, page: string) =>
  panel.open(`/plugins/org-admin/${documentId}/${page}`);
const progress = () => panel.page.getByTestId('batch-progress');
/** A row of the table of invitations. */
const row = (name: string) => panel.page.getByRole('row').filter({ hasText: name });

it('members are picked, written to in words and colors of one’s own, and each gets the mail once', async () => {
  const { page } = panel;
  const { administrator } = currentE2eRun();
  const { organization, addressOf, wizard } = await organizationOf('Inviting', {
    'Zoë Åkesson': 'zoe',
    'Bo van der Ek': 'bo',
    'Cleo Left': 'cleo',
  });

  await open(organization, 'members');
  await page.getByRole('checkbox', { name: 'Select Zoë Åkesson' }).click();
  await page.getByRole('checkbox', { name: 'Select Bo van der Ek' }).click();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  expect(await wizard.counts()).toEqual([2, 0, 0]);
  await page.reload();
  expect(await wizard.counts()).toEqual([2, 0, 0]);

  await wizard.goOn('sender');
  await wizard.field('Name').fill('Ada & the board');
  await wizard.field('E-mail for answers').fill('board@example.org');
  await page.getByText('Ada & the board <no-reply@org-admin.example>').waitFor();

  await wizard.goOn('content');
  await wizard.writeOwnText();
  await wizard.field('Subject').fill('A place for ');
  await wizard.insert('First name');
  await wizard.field('Text').fill('Dear  !\n\n**Come in** <b>now</b>.\n\n');
  await wizard.field('Text').press('Control+End');
  await wizard.insert('Link');
  await wizard.field('Text').press('Control+Home');
  for (let step = 0; step < 'Dear '.length; step += 1) {
    await wizard.field('Text').press('ArrowRight');
  }
  await wizard.insert('First name');
  await wizard.insert('Last name');
  expect(await wizard.field('Text').inputValue()).toBe(
    'Dear {firstName}{lastName} !\n\n**Come in** <b>now</b>.\n\n{link}'
  );
  await wizard.field('Text').press('Control+z');
  await wizard.insert('Last name');
  await wizard.previewAs('Bo van der Ek');
  await wizard.preview.getByText('Dear Bo').waitFor();
  await wizard.previewAs('Zoë Åkesson');
  await wizard.preview.getByText('Dear Zoë').waitFor();
  await wizard.preview.getByText('Come in <b>now</b>.').waitFor();
  await page.getByText('A place for Zoë', { exact: true }).waitFor();

  await wizard.goOn('design');
  await wizard.choosePicture('Logo', pngOf(200, 60));
  await wizard.field('Main color').fill('#aa0055');
  await wizard.field('Words on the button').fill('Take your seat');
  const button = wizard.preview.getByRole('link', { name: 'Take your seat' });
  await button.waitFor();
  expect(await button.evaluate((link) => getComputedStyle(link).backgroundColor)).toBe(
    'rgb(170, 0, 85)'
  );
  const logo = wizard.preview.getByRole('img', { name: organization.name });
  await logo.waitFor();
  expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(200);
  await page.getByRole('tab', { name: 'Narrow screen' }).click();
  await button.waitFor();
  expect(await button.evaluate(() => window.innerWidth)).toBe(360);
  await page.getByRole('tab', { name: 'Plain text' }).click();
  await page.getByRole('tabpanel').getByText('Come in <b>now</b>.').waitFor();

  await wizard.goOn('review');
  await page.getByRole('button', { name: 'Send me a test mail' }).click();
  await page.getByText(`The mail server took the test mail to ${administrator.email}`).waitFor();
  const test = await mailTo(administrator.email, 'A place for Zoë');
  expect(test.text).toContain('Dear Zoë');
  expect(await mailsTo(addressOf('Zoë Åkesson'))).toEqual([]);

  await wizard.send('Send 2 invitations');
  await progress().getByText('2 of 2 done').waitFor();
  await progress().getByText('Completed').waitFor();
  await row('Zoë Åkesson').getByText('Sent', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'A place for {firstName}' }).waitFor();

  const links: string[] = [];
  for (const [fullName, first] of [
    ['Zoë Åkesson', 'Zoë'],
    ['Bo van der Ek', 'Bo'],
  ] as const) {
    const mails = await mailsTo(addressOf(fullName));
    expect(mails).toHaveLength(1);
    const { headers, html, text, pictures } = mails[0]!;
    expect(headers).toMatchObject({ subject: `A place for ${first}` });
    expect(headers.from).toMatch(/^"?Ada & the board"? <no-reply@org-admin\.example>$/);
    expect(headers['reply-to']).toContain('board@example.org');
    expect(text).toContain(`Dear ${fullName.replace(' ', '')} !`);
    expect(html).toContain('Take your seat');
    expect(pictures).toEqual(['image/png']);
    const link = /https?:\/\/\S+\/invitations\/[\w-]+/.exec(text)?.[0] ?? '';
    expect(html).toContain(`href="${link}"`);
    links.push(link);
  }
  expect(links[0]).not.toBe(links[1]);
  expect(await mailsTo(addressOf('Cleo Left'))).toEqual([]);

  // What was sent is where the next invitation begins.
  await wizard.open();
  expect(await wizard.counts()).toEqual([1, 0, 0]);
  await wizard.goOn('sender');
  expect(await wizard.field('Name').inputValue()).toBe('Ada & the board');
  await wizard.goOn('content');
  expect(await wizard.field('Subject').inputValue()).toBe('A place for {firstName}');
});

it('mails that the mail server refuses are shown with its answer, tried again, paused, and canceled', async () => {
  const { page } = panel;
  const { organization, addressOf, wizard } = await organizationOf('Refused', {
    'Goes Well': 'well',
    'Refused Forever': `${REFUSED_FOR_GOOD}box`,
    'Refused Today': `${REFUSED_FOR_NOW}box`,
  });
  await wizard.open();
  await wizard.goOn('sender');
  await wizard.goOn('content');
  await wizard.goOn('design');
  await wizard.goOn('review');
  await wizard.send('Send 3 invitations');

  await progress().getByText('2 of 3 done').waitFor();
  await row('Refused Forever').getByText('550', { exact: false }).waitFor();
  await row('Refused Today').getByText('Next attempt', { exact: false }).waitFor();
  await row('Refused Today').getByText('451', { exact: false }).waitFor();

  await page.getByRole('button', { name: /^1\s*Failed$/ }).click();
  await row('Goes Well').waitFor({ state: 'detached' });
  await row('Refused Forever').waitFor();
  await page.getByRole('button', { name: 'Try 1 failed again' }).click();
  await mailTo(addressOf('Refused Forever'), `Invitation to ${organization.name}`);
  await page.getByRole('button', { name: /^3\s*All$/ }).click();
  await row('Refused Forever').getByText('Sent', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Pause' }).click();
  await progress().getByText('One invitation waits until you go on.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Go on' }).click();
  await progress().getByText('Being sent').waitFor();

  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByText('The one invitation that waits is not sent.').waitFor();
  await page.getByRole('button', { name: 'Cancel the invitations' }).click();
  await progress().getByText('Canceled').waitFor();
  await row('Refused Today').getByText('Revoked', { exact: true }).waitFor();

  await page.getByRole('link', { name: 'All invitations' }).click();
  await row('3 invitations').getByText('2 sent').waitFor();
  await row('3 invitations').getByText('Canceled').waitFor();
});

it('nothing that cannot be sent leads on, and what is wrong is said where it is', async () => {
  const { page } = panel;
  const { wizard } = await organizationOf('Wrong', { 'Some One': 'one' });
  await wizard.open();
  await wizard.goOn('sender');
  await wizard.field('Name').fill('');
  await wizard.next();
  await page.getByText('Fill this in.').waitFor();
  expect(await wizard.field('Name').evaluate((field) => field === document.activeElement)).toBe(
    true
  );
  await wizard.field('Name').fill('Somebody');
  await wizard.field('E-mail for answers').fill('one@example.org, two@example.org');
  await wizard.next();
  await page.getByText('Enter one e-mail address').waitFor();
  await wizard.field('E-mail for answers').fill('one@example.org');

  await wizard.goOn('content');
  await wizard.writeOwnText();
  await wizard.field('Text').fill('Hello {nick}');
  await page.getByText('The text does not hold the link').waitFor();
  await wizard.field('Text').fill('Hello {nick} {link}');
  await page.getByText('There is no field {nick}.').waitFor();
  await wizard.next();
  await wizard.at('content');
  await wizard.field('Text').fill('Hello {link}');

  await wizard.goOn('design');
  await wizard.choosePicture('Logo', `data:image/png;base64,${btoa('this is no picture')}`);
  await page.getByText('This is no picture that mails can show.').waitFor();
  await wizard.next();
  await page.getByText('not a whole PNG, JPEG or GIF picture').first().waitFor();
  await wizard.at('design');
  await page.getByRole('button', { name: 'Remove' }).click();
  await wizard.goOn('review');

  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await wizard.at('review');
});

it('all of an import are invited from its page, at a time of one’s choice', async () => {
  const { page } = panel;
  const organization = await freshOrganization('Planned');
  const domain = `${organization.documentId}.example`;
  const importing = importWizard(panel, organization.documentId);
  await importing.open();
  await importing.choose({
    name: 'list.csv',
    content: `firstname,lastname,email\nEve,One,eve@${domain}\nAdam,Two,adam@${domain}\n`,
  });
  await importing.waitUntilRead(2, 3);
  await importing.linkColumns();
  await importing.review();
  await importing.run();
  await page.getByRole('link', { name: 'Invite all of this import' }).click();

  const wizard = inviteWizard(panel, organization.documentId);
  await page.getByRole('radio', { name: /^All members that the import/, checked: true }).waitFor();
  expect(await wizard.counts()).toEqual([2, 0, 0]);
  await wizard.goOn('sender');
  await wizard.goOn('content');
  await wizard.goOn('design');
  await wizard.goOn('review');
  await page.getByRole('radio', { name: 'At a time' }).click();
  await page.getByLabel('Date and time').fill('2020-01-01T09:00');
  await page.getByText('This time is over.').waitFor();
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 11);
  await page.getByLabel('Date and time').fill(`${tomorrow}09:00`);
  await wizard.send('Schedule 2 invitations', 'Schedule');

  await progress().getByText('Scheduled').waitFor();
  await progress().getByText('Sending begins on').waitFor();
  const [batch] = await adminApi().get<{ state: string; scheduledAt: string }[]>(
    `/org-admin/organizations/${organization.documentId}/invitation-batches`
  );
  expect(batch).toMatchObject({
    state: 'scheduled',
    scheduledAt: new Date(`${tomorrow}09:00`).toISOString(),
  });
  expect(await mailsTo(`eve@${domain}`)).toEqual([]);
});
