import { isSafeInHeader } from '../../../plugins/org-admin/shared/contracts/invitations';
import { INVITATION_MAILS, LANGUAGES } from '../../../plugins/org-admin/shared/vocabulary';
import { languageOf } from '../../../plugins/org-admin/server/src/invitation-message';
import {
  contrast,
  readableOn,
} from '../../../plugins/org-admin/server/src/invitation-message/colors';
import en from '../../../plugins/org-admin/server/src/invitation-message/translations/en.json';
import nl from '../../../plugins/org-admin/server/src/invitation-message/translations/nl.json';
import sv from '../../../plugins/org-admin/server/src/invitation-message/translations/sv.json';
import { bodyOf, compose, LINK } from './messages';
import { DOT_GIF, DOT_PNG, pngOf } from '../../support/pictures';

describe('standard texts', () => {
  const fieldsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([field]) => field).sort();

  it('are there in every language, with the same fields', () => {
    for (const words of [nl, sv]) {
      expect(Object.keys(words)).toEqual(Object.keys(en));
      for (const key of Object.keys(en) as (keyof typeof en)[]) {
        expect({ key, fields: fieldsOf(words[key]) }).toEqual({ key, fields: fieldsOf(en[key]) });
      }
    }
  });

  it.each(
    LANGUAGES.flatMap((language) => INVITATION_MAILS.map((mail) => [language, mail] as const))
  )(
    'in %s, the %s says who invites to what, until when, and holds the link',
    async (language, mail) => {
      const { subject, html, text } = await compose({}, { language, mail, validDays: 21 });
      expect(subject).toContain('De Brug');
      expect(html).toContain(`<html lang="${language}"`);
      for (const part of [html, text]) {
        for (const word of [
          'Ann',
          'De Brug',
          'Maria de Vries',
          'maria@example.org',
          '21',
          'AbC_-123',
        ]) {
          expect(part).toContain(word);
        }
        expect(part).not.toMatch(/\{\w+\}/);
      }
      expect(text.split(LINK)).toHaveLength(2);
    }
  );

  it('a member gets the mail in its own language, or in that of the organization', () => {
    expect(languageOf('sv', 'nl')).toBe('sv');
    expect(languageOf('nl-BE', 'en')).toBe('nl');
    expect(languageOf('NL', 'en')).toBe('nl');
    expect(languageOf('de', 'nl')).toBe('nl');
    expect(languageOf(null, 'sv')).toBe('sv');
    expect(languageOf('', '')).toBe('en');
    expect(languageOf('svx', 'xx')).toBe('en');
  });
});

describe('a reminder', () => {
  it('is the same message, and says that it is one', async () => {
    const given = { subject: 'Join {organization}', body: 'Dear {firstName}: {link}' };
    const first = await compose(given);
    const reminder = await compose(given, { mail: 'reminder' });
    expect(first.subject).toBe('Join De Brug');
    expect(reminder.subject).toBe('Reminder: Join De Brug');
    expect(bodyOf(reminder.html)).toBe(`<p>${en.reminderLead}</p>\n${bodyOf(first.html)}`);
    expect(reminder.text).toContain(`${en.reminderLead}\n\nDear Ann: ${LINK}`);
    expect(first.html).not.toContain(en.reminderLead);
  });
});

describe('subject', () => {
  it('holds values as text', async () => {
    const { subject } = await compose(
      { subject: '{firstName} & {sender}: {organization} {nofield} **x** {link}' },
      { firstName: '<b>{lastName}</b>' }
    );
    expect(subject).toBe(`<b>{lastName}</b> & Maria de Vries: De Brug {nofield} **x** ${LINK}`);
  });

  it.each([
    ['Ann\r\nBcc: evil@example.org', 'Ann Bcc: evil@example.org'],
    ['A\u0000n\u0007n', 'Ann'],
    ['\u202eAnn\u2069', 'Ann'],
    ['Ann\u2028Berg\u0085x', 'Ann Bergx'],
    ['A\u200bnn\ufeff', 'Ann'],
    ['Ann\ud800', 'Ann'],
    ['👩‍👧 Ånn', '👩‍👧 Ånn'],
  ])('%j cannot break a header', async (name, shown) => {
    const { subject, text, html } = await compose(
      {
        subject: 'For {firstName} of {organization}',
        body: '{firstName} {lastName} [x](https://example.org/{firstName})',
      },
      { firstName: name, lastName: name, organization: name }
    );
    expect(subject).toBe(`For ${shown} of ${shown}`);
    expect(isSafeInHeader(subject)).toBe(true);
    expect(text).toContain(`${shown} ${shown}`);
    expect(bodyOf(html)).toContain(`${shown} ${shown}`);
  });
});

describe('layout', () => {
  it('has a button with the link, and text on it that can be read', async () => {
    const { html } = await compose({
      design: { primaryColor: '#ffee00', buttonText: '<Join> & go' },
    });
    expect(html).toMatch(
      /<a\s+href="https:\/\/example\.org\/accept\/AbC_-123\?a=1&amp;b=2" style="[^"]*background:#ffee00;color:#000000[^"]*"[^>]*>\s*&lt;Join&gt; &amp; go\s*<\/a>/
    );
  });

  it.each(['#000000', '#ffffff', '#777777', '#808080', '#ff0000', '#00ff00', '#4945ff', '#757575'])(
    'on %s there is a readable color',
    (color) => {
      expect(contrast(readableOn(color), color)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readableOn(color, ['#5c5c7a', '#d0d0e0']), color)).toBeGreaterThanOrEqual(
        4.5
      );
    }
  );

  it('contrast is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });

  it('loads nothing from elsewhere', async () => {
    const { html } = await compose({ design: { logo: DOT_PNG, headerPicture: DOT_GIF } });
    expect(html).not.toMatch(/@import|<link|url\(/);
    expect([...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'cid:headerPicture@invitation',
      'cid:logo@invitation',
    ]);
  });

  it('is dark where the device is', async () => {
    const { html } = await compose();
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });

  it('no line is longer than a mail server takes', async () => {
    const { html } = await compose({ body: `{link}\n${'word '.repeat(100)}` });
    for (const line of html.split('\n')) expect(Buffer.byteLength(line)).toBeLessThan(990);
  });
});

describe('pictures', () => {
  it('come with the mail, as files that the HTML names', async () => {
    const { html, attachments } = await compose(
      { design: { logo: pngOf(480, 80), headerPicture: DOT_GIF } },
      { organization: 'A "B" & C' }
    );
    expect(attachments).toMatchObject([
      { filename: 'logo.png', contentType: 'image/png', cid: 'logo@invitation' },
      { filename: 'headerPicture.gif', contentType: 'image/gif', cid: 'headerPicture@invitation' },
    ]);
    expect(attachments[1]!.content.toString('latin1')).toMatch(/^GIF89a/);
    // 480 wide is shown 240 wide, so that it is sharp on fine screens.
    expect(html).toMatch(
      /<img\s+alt="A &quot;B&quot; &amp; C" src="cid:logo@invitation"[^>]* width="240"/
    );
    expect(html).toMatch(/<img\s+alt="" src="cid:headerPicture@invitation"/);
  });

  it('a mail without pictures has no files', async () => {
    expect((await compose()).attachments).toEqual([]);
  });
});
