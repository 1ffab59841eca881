import { readableText } from '../../../plugins/org-admin/server/src/exports/readable-text';

describe('a text for a cell', () => {
  it.each([
    'plain',
    'two\n\nlines  and blanks',
    'a < b and c > d',
    '<script>alert(1)</script>',
    '=1+1',
    '**Markdown** [link](https://example.org)',
    '',
  ])('stays as typed where it is no HTML: %j', (text) => {
    expect(readableText(text)).toBe(text);
  });

  it('loses the marks of HTML and keeps what they say', () => {
    expect(readableText('<p>Ask <b>first</b> &amp; wait.</p><p>Then act.</p>')).toBe(
      'Ask first & wait.\n\nThen act.'
    );
    expect(readableText('<h2>Rules</h2><ul><li>one</li><li>two</li></ul>')).toBe(
      'Rules\n\n * one\n * two'
    );
    expect(readableText('one<br>two')).toBe('one\ntwo');
    expect(readableText('<a href="https://example.org/x">the page</a>')).toBe(
      'the page [https://example.org/x]'
    );
    expect(readableText('<table><tr><td>a</td><td>b</td></tr></table>')).toBe('a   b');
  });

  it('is there in full, however long', () => {
    const long = 'word '.repeat(20_000).trim();
    expect(readableText(`<p>${long}</p>`)).toBe(long);
  });

  it('is nothing where there is none', () => {
    expect(readableText(null)).toBeNull();
  });
});
