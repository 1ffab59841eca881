import path from 'node:path';

import { ROOT } from '../lib/paths.mjs';

/**
 * A relative import may not leave the folders named in the options (relative to the repository's root). Keeps the plugin free
 * of the app around it, the server free of the panel, and the panel free of the server.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const stayWithin = {
  meta: {
    type: 'problem',
    schema: { type: 'array', items: { type: 'string' } },
    messages: { leaves: '{{ source }} is outside of {{ folders }}.' },
  },
  create(context) {
    const folders = /** @type {string[]} */ (context.options);
    /** @param {import('estree').Node & { source?: import('estree').Node | null }} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      if (!source.value.startsWith('.')) return;
      const target = path.relative(
        ROOT,
        path.resolve(path.dirname(context.filename), source.value)
      );
      if (folders.some((folder) => target === folder || target.startsWith(`${folder}/`))) return;
      context.report({
        node: source,
        messageId: 'leaves',
        data: { source: source.value, folders: folders.join(', ') },
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
