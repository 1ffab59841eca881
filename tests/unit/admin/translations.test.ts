import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

import en from '../../../plugins/org-admin/admin/src/translations/en.json';
import nl from '../../../plugins/org-admin/admin/src/translations/nl.json';
import sv from '../../../plugins/org-admin/admin/src/translations/sv.json';
import { AUDIT_ACTIONS } from '../../../plugins/org-admin/shared/contracts/audit';
import { ACCESS_ROLES, MEMBER_STATES } from '../../../plugins/org-admin/shared/vocabulary';

const PLUGIN = path.resolve(__dirname, '../../../plugins/org-admin');

const english: Record<string, string> = en;
const languages: [string, Record<string, string>][] = [
  ['English', en],
  ['Dutch', nl],
  ['Swedish', sv],
];

const sourcesBelow = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

const placeholdersOf = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag)
      return [`<${element.value}>`, ...placeholdersOf(element.children)];
    const arms =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap((option) => placeholdersOf(option.value))
        : [];
    return [element.value, ...arms];
  });

const placeholders = (text: string) => [...new Set(placeholdersOf(parse(text)))].sort();

/** Keys as they stand in the code, and patterns of those that are put together: `member.state.${…}`. */
const usedInCode = () => {
  const code = sourcesBelow(path.join(PLUGIN, 'admin/src'));
  const literals = new Set([...code.matchAll(/'([^'\s]+)'/g)].map(([, text = '']) => text));
  const patterns = [...code.matchAll(/`([^`\s]*\$\{[^`\n]*?\}[^`\s]*)`/g)]
    .map(([, text = '']) => text.replace(/^\$\{PLUGIN_ID\}\./, ''))
    .filter((text) => /^[a-z][\w-]*\./i.test(text))
    .map((text) => {
      const parts = text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('[\\w.-]+')}$`);
    });
  return { literals, patterns };
};

describe.each(languages)('the texts in %s', (_language, texts) => {
  it('have the same keys as in English', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it('are well-formed messages that take the same values as in English', () => {
    const different = Object.keys(english).filter(
      (key) => placeholders(texts[key] ?? '').join() !== placeholders(english[key] ?? '').join()
    );
    expect(different).toEqual([]);
  });

  it('leave nothing empty and nothing with blanks around it', () => {
    expect(Object.keys(texts).filter((key) => texts[key]?.trim() !== texts[key])).toEqual([]);
    expect(Object.keys(texts).filter((key) => texts[key] === '')).toEqual([]);
  });
});

describe('the keys', () => {
  const { literals, patterns } = usedInCode();

  it('that the code asks for are all there', () => {
    const code = sourcesBelow(path.join(PLUGIN, 'admin/src'));
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });

  it('are all asked for by the code', () => {
    const unused = Object.keys(english).filter(
      (key) =>
        !literals.has(key) &&
        !literals.has(`org-admin.${key}`) &&
        !patterns.some((pattern) => pattern.test(key))
    );
    expect(unused).toEqual([]);
  });

  it('cover every error code of the server outside of imports, which have their own', () => {
    const server = sourcesBelow(path.join(PLUGIN, 'server/src'));
    const codes = [...server.matchAll(/\bcode: '([a-z][\w-]*)'/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !(`error.${code}` in english))).toEqual([]);
  });

  it('name every state, access role and action there is', () => {
    const needed = [
      ...MEMBER_STATES.map((state) => `member.state.${state}`),
      ...ACCESS_ROLES.flatMap((role) => [
        `member.access-role.${role}`,
        `member.access-role.${role}.hint`,
      ]),
      ...AUDIT_ACTIONS.map((action) => `audit.action.${action}`),
    ];
    expect(needed.filter((key) => !(key in english))).toEqual([]);
  });
});
