import { bodyOf, compose, LINK } from './messages';

const HTML_LINK = LINK.replace('&', '&amp;');
const body = async (text: string, values = {}) =>
  bodyOf((await compose({ body: text }, values)).html);
const plain = async (text: string, values = {}) => (await compose({ body: text }, values)).text;

describe('formatting', () => {
  it('paragraphs, line breaks, emphasis and lists', async () => {
    expect(await body('One\ntwo\n\n**bold** and *italic*\n\n- a\n- b\n\n1. c\n2. d')).toBe(
      [
        '<p>One<br>',
        'two</p>',
        '<p><strong>bold</strong> and <em>italic</em></p>',
        '<ul>',
        '<li>a</li>',
        '<li>b</li>',
        '</ul>',
        '<ol>',
        '<li>c</li>',
        '<li>d</li>',
        '</ol>',
      ].join('\n')
    );
  });

  it('the plain text says the same', async () => {
    const text = await plain(
      'One\ntwo\n\n**bold** and *italic*\n\n- a\n  - inner\n- b\n\n3. c\n   d\n4. e\n\nSee [our site](https://example.org).'
    );
    expect(text).toContain(
      'One\ntwo\n\nbold and italic\n\n- a\n  - inner\n- b\n\n3. c\n   d\n4. e\n\nSee our site (https://example.org).\n'
    );
  });

  it('links to web pages and addresses', async () => {
    expect(await body('[site](https://example.org/?a=1&b=2) <info@example.org>')).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2">site</a> <a href="mailto:info@example.org">info@example.org</a></p>'
    );
    expect(await body('See https://example.org/x.')).toBe(
      '<p>See <a href="https://example.org/x">https://example.org/x</a>.</p>'
    );
    expect(await plain('See https://example.org/x. <info@example.org>')).toContain(
      'See https://example.org/x. info@example.org\n'
    );
  });

  it.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['[x](vbscript:msgbox)'],
    ['[x](file:///etc/passwd)'],
    ['[x](//example.org)'],
    ['<javascript:alert(1)>'],
    ['ftp://example.org/'],
  ])('%s is no link', async (text) => {
    expect(await body(text)).not.toContain('<a');
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<b onmouseover="x()">bold</b>'],
    ['<!-- comment -->'],
    ['&lt;i&gt; &amp; &#60;'],
    ['<% evil %> {{ evil }} ${a} #{b}'],
    ['# no heading'],
    ['`no code`'],
    ['<mj-include path="/etc/passwd" />'],
  ])('%s is shown as typed', async (text) => {
    const shown = text.replace(
      /[&<>"]/g,
      (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`
    );
    expect(await body(text)).toBe(`<p>${shown}</p>`);
    expect(await plain(text)).toContain(`\n\n${text}\n\n`);
  });

  it('a picture is no picture', async () => {
    expect(await body('![x](https://example.org/pixel.gif)')).toBe(
      '<p>!<a href="https://example.org/pixel.gif">x</a></p>'
    );
  });

  it('deeply nested text ends', async () => {
    for (const sign of ['- ', '[', '*', '> ', '{', '](', '<a ']) {
      const { html } = await compose({ body: sign.repeat(20_000 / sign.length) });
      expect(html.length).toBeLessThan(2_000_000);
    }
  });
});

describe('fields', () => {
  it('values take their places in text and plain text', async () => {
    const text = 'Dear {firstName} {lastName}, **{sender}** of {organization}';
    expect(await body(text)).toBe(
      '<p>Dear Ann Berg, <strong>Maria de Vries</strong> of De Brug</p>'
    );
    expect(await plain(text)).toContain('Dear Ann Berg, Maria de Vries of De Brug\n');
  });

  it('the link can be clicked wherever it stands', async () => {
    expect(await body('Open {link}.')).toBe(`<p>Open <a href="${HTML_LINK}">${HTML_LINK}</a>.</p>`);
    expect(await body('[**join** us]({link})')).toBe(
      `<p><a href="${HTML_LINK}"><strong>join</strong> us</a></p>`
    );
    expect(await body('[{link}]({link})')).toBe(`<p><a href="${HTML_LINK}">${HTML_LINK}</a></p>`);
    expect(await plain('Open {link} or [join]({link}).')).toContain(
      `Open ${LINK} or join (${LINK}).`
    );
  });

  it('within an address values are encoded', async () => {
    const text = '[x](https://example.org/{firstName}?to={link})';
    const values = { firstName: 'A/n "n' };
    const address = `https://example.org/A%2Fn%20%22n?to=${encodeURIComponent(LINK)}`;
    expect(await body(text, values)).toBe(`<p><a href="${address}">x</a></p>`);
    expect(await plain(text, values)).toContain(`x (${address})`);
  });

  it('a value cannot become an address', async () => {
    expect(await body('[x]({firstName})', { firstName: 'javascript:alert(1)' })).toBe(
      '<p>[x](javascript:alert(1))</p>'
    );
  });

  it.each([
    ['{link}', '{link}'],
    ['{lastName}', '{lastName}'],
    ['**x**', '**x**'],
    ['[a](https://evil.example)', '[a](https://evil.example)'],
    ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['"><script>', '&quot;&gt;&lt;script&gt;'],
    ["O'Brien & Söner", 'O&#39;Brien &amp; Söner'],
    ['$& $1 {{x}} <%= y %>', '$&amp; $1 {{x}} &lt;%= y %&gt;'],
  ])('a member called %s is called just that', async (name, shown) => {
    for (const values of [{ firstName: name }, { lastName: name }]) {
      const [field] = Object.keys(values);
      expect(await body(`Hello {${field}}!`, values)).toBe(`<p>Hello ${shown}!</p>`);
      expect(await plain(`Hello {${field}}!`, values)).toContain(`Hello ${name}!`);
    }
  });

  it('so are an organization and a sender', async () => {
    const { html, text } = await compose(
      { senderName: '<i>{firstName}</i>', body: '{sender}, {organization}' },
      { organization: '**{link}** <b>&' }
    );
    expect(bodyOf(html)).toBe('<p>&lt;i&gt;{firstName}&lt;/i&gt;, **{link}** &lt;b&gt;&amp;</p>');
    expect(text).toContain('<i>{firstName}</i>, **{link}** <b>&');
    expect(html).not.toMatch(/<(b|i)>/);
  });

  it('what is no field stays as typed', async () => {
    expect(await body('{first name} {Link} {} {{firstName}} ${lastName}')).toBe(
      '<p>{first name} {Link} {} {Ann} $Berg</p>'
    );
  });
});
