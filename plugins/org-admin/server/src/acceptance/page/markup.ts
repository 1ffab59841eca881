const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML; everything else that is put into a page is text. */
export class Markup {
  constructor(readonly html: string) {}
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

const htmlOf = (value: Value): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map(htmlOf).join('');
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
};

/**
 * A template of HTML; values in it are escaped, whether they stand between tags or in quoted attributes. It is not called `html`, for
 * formatters would lay out what is in such a template, and spoil the digests of styles and script.
 */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(strings.reduce((html, string, index) => html + htmlOf(values[index - 1]) + string));
