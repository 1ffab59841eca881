import { createHash } from 'node:crypto';

import {
  contrast,
  readableOn,
  withContrast,
} from '../../../plugins/org-admin/server/src/acceptance/page/colors';
import { renderPage } from '../../../plugins/org-admin/server/src/acceptance/page/document';
import { markup } from '../../../plugins/org-admin/server/src/acceptance/page/markup';
import en from '../../../plugins/org-admin/server/src/acceptance/translations/en.json';
import nl from '../../../plugins/org-admin/server/src/acceptance/translations/nl.json';
import sv from '../../../plugins/org-admin/server/src/acceptance/translations/sv.json';

const COLORS = ['#ffffff', '#000000', '#4945ff', '#ffee00', '#777777', '#00ff00', '#ff0000'];

describe('colors', () => {
  it('have the contrast that WCAG computes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#4945ff', '#4945ff')).toBe(1);
  });

  it.each(COLORS)('can be read on %s', (background) => {
    expect(contrast(readableOn(background), background)).toBeGreaterThan(4.5);
    for (const color of COLORS) {
      const mended = withContrast(color, background, 4.5);
      expect(mended).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(mended, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stay as they are where they can be read', () => {
    expect(withContrast('#4945ff', '#ffffff', 4.5)).toBe('#4945ff');
  });
});

describe('markup', () => {
  it('takes values as text, in attributes and lists too', () => {
    const evil = `"><script>'&`;
    const text = '&quot;&gt;&lt;script&gt;&#39;&amp;';
    expect(
      markup`<p title="${evil}">${[evil, markup`<b>${evil}</b>`]}${null}${false}</p>`.html
    ).toBe(`<p title="${text}">${text}<b>${text}</b></p>`);
  });
});

describe('a page', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');

  it('allows just the styles and the script that it has', () => {
    const { html, contentSecurityPolicy } = renderPage({
      language: 'en',
      title: 'Title',
      content: markup`<h1>Title</h1>`,
      script: 'focus()',
    });
    const styles = /<style>([^]*?)<\/style>/.exec(html)![1]!;
    expect(contentSecurityPolicy).toContain(`style-src 'sha256-${digest(styles)}'`);
    expect(contentSecurityPolicy).toContain(`script-src 'sha256-${digest('focus()')}'`);
    expect(html).toContain('<script>focus()</script>');
  });
});

describe.each([
  ['Dutch', nl],
  ['Swedish', sv],
])('the texts in %s', (_language, texts: Record<string, string>) => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  it('are those in English, with the same values', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect([key, placeholders(texts[key]!)]).toEqual([key, placeholders(text)]);
    }
  });
});
