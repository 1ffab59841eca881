import { compile } from 'html-to-text';

/**
 * Elements by which editors mark up text. Anything else in angle brackets, `<script>` or `a < b > c`, is what somebody wrote and
 * stays as it is.
 */
const FORMATTING =
  /<\/?(?:p|br|div|span|h[1-6]|ul|ol|li|blockquote|pre|code|hr|strong|b|em|i|u|s|a|img|figure|table|thead|tbody|tr|t[dh])(?:\s[^<>]*)?\/?>/i;

const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    { selector: 'table', format: 'dataTable' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
  // Nothing is left out for its length.
  limits: { maxInputLength: undefined },
});

/** A text as a person reads it: HTML loses its marks, and keeps its paragraphs, lists, links and tables; all other text stays as typed. */
export const readableText = (text: string | null): string | null =>
  text !== null && FORMATTING.test(text) ? toText(text) : text;
