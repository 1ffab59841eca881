import MarkdownIt, { type StateCore, type Token } from 'markdown-it';

import type { Markers } from './markers';

/** Where links may lead. */
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)/i;

const INLINE_STYLES: Record<string, string> = {
  paragraph_open: 'margin:0 0 16px',
  bullet_list_open: 'margin:0 0 16px;padding-left:24px',
  ordered_list_open: 'margin:0 0 16px;padding-left:24px',
  list_item_open: 'margin:0 0 4px',
};

export interface Markdown {
  tokens: Token[];
  html(): string;
}

/** The link written out in a text becomes one to click on. */
const linkBareMarkers = (children: Token[], marker: string, state: StateCore): Token[] => {
  let depth = 0;
  return children.flatMap((token) => {
    depth += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0;
    if (token.type !== 'text' || depth > 0 || !token.content.includes(marker)) return [token];
    return token.content.split(marker).flatMap((content, index) => {
      const text = new state.Token('text', '', 0);
      text.content = content;
      if (index === 0) return [text];
      const open = new state.Token('link_open', 'a', 1);
      open.attrSet('href', marker);
      open.info = 'auto';
      const label = new state.Token('text', '', 0);
      label.content = marker;
      return [open, label, new state.Token('link_close', 'a', -1), text];
    });
  });
};

/**
 * Reads a text with a small safe part of Markdown: paragraphs, line breaks, emphasis, lists and links. Everything else, HTML above
 * all, is text. Fields are markers by then.
 * @param linkColor of links, as CSS: mail clients look at styles of the element itself only
 */
export const parseMarkdown = (text: string, markers: Markers, linkColor: string): Markdown => {
  const parser = new MarkdownIt('zero', { breaks: true, linkify: true });
  parser.enable(['emphasis', 'escape', 'newline', 'link', 'autolink', 'list', 'linkify']);
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const schema of ['ftp:', '//']) parser.linkify.add(schema, null);
  parser.validateLink = (address) => SAFE_ADDRESS.test(address) || markers.beginsWithLink(address);

  parser.core.ruler.push('mail', (state) => {
    for (const token of state.tokens) {
      if (token.type in INLINE_STYLES) token.attrSet('style', INLINE_STYLES[token.type]!);
      if (!token.children) continue;
      token.children = linkBareMarkers(token.children, markers.of('link'), state);
      for (const child of token.children) {
        if (child.type !== 'link_open') continue;
        child.attrSet('href', markers.inAddress(child.attrGet('href') ?? ''));
        child.attrSet('style', `color:${linkColor};text-decoration:underline`);
      }
    }
  });

  const tokens = parser.parse(text, {});
  return { tokens, html: () => parser.renderer.render(tokens, parser.options, {}) };
};
