import type { Token } from 'markdown-it';

/** A line of a text: links are their label with the address behind it. */
const inlineText = (children: readonly Token[]): string => {
  let text = '';
  let address: string | null = null;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') text += '\n';
    else if (child.type === 'link_open')
      address = child.info === 'auto' ? null : child.attrGet('href');
    else if (child.type === 'link_close') {
      if (address) text += ` (${address.replace(/^mailto:/i, '')})`;
      address = null;
    } else text += child.content;
  }
  return text;
};

interface List {
  /** Number of the next item; null where items have none. */
  next: number | null;
  /** What stands before the lines of an item but the first. */
  indent: string;
}

/** The plain text of a mail, from the same Markdown as its HTML. Emphasis is left out. */
export const plainText = (tokens: readonly Token[]): string => {
  const lists: List[] = [];
  const blocks: { text: string; tight: boolean }[] = [];
  let bullet = '';

  for (const token of tokens) {
    if (token.type === 'bullet_list_open') lists.push({ next: null, indent: '' });
    if (token.type === 'ordered_list_open') {
      lists.push({ next: Number(token.attrGet('start') ?? 1), indent: '' });
    }
    if (token.type === 'list_item_open') {
      const list = lists.at(-1)!;
      const sign = list.next === null ? '- ' : `${list.next++}. `;
      bullet += sign;
      list.indent = ' '.repeat(sign.length);
    }
    if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') {
      lists.pop();
      const last = blocks.at(-1);
      if (last && lists.length === 0) last.tight = false;
    }
    if (token.type === 'inline') {
      const indent = lists.map((list) => list.indent).join('');
      const first = bullet ? indent.slice(0, indent.length - bullet.length) + bullet : indent;
      const lines = inlineText(token.children ?? []).split('\n');
      blocks.push({
        text: lines.map((line, index) => (index === 0 ? first : indent) + line).join('\n'),
        tight: lists.length > 0,
      });
      bullet = '';
    }
  }
  return blocks
    .map(({ text, tight }, index) =>
      index === blocks.length - 1 ? text : `${text}${tight ? '\n' : '\n\n'}`
    )
    .join('');
};
