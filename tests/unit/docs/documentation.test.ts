import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

describe('the documentation', () => {
  it('has every environment variable that the configuration reads', () => {
    const sources = readdirSync(path.join(ROOT, 'config')).map((file) => read(`config/${file}`));
    const variables = [...sources.join('\n').matchAll(/\benv(?:\.\w+)?\(\s*'([A-Z_]+)'/g)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'NODE_ENV');
    expect(variables).toEqual(expect.arrayContaining(['PORT', 'DATABASE_CLIENT', 'SMTP_HOST']));
    const readme = read('README.md');
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('says of every dependency why it is there', () => {
    const manifests = ['package.json', 'plugins/org-admin/package.json'].map(
      (file) => JSON.parse(read(file)) as Manifest
    );
    const names = manifests
      .flatMap((manifest) =>
        [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies].flatMap(
          (list) => Object.keys(list ?? {})
        )
      )
      .filter((name) => !name.startsWith('@types/') && name !== 'strapi-plugin-org-admin');
    expect(names).toContain('zod');
    const text = read('docs/DEPENDENCIES.md');
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('points to files that are there', () => {
    const pages = ['README.md', ...['docs', 'docs/api'].flatMap((folder) => readdirSync(path.join(ROOT, folder)).map((file) => `${folder}/${file}`))]
      .filter((file) => file.endsWith('.md'));
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#\s]+)\)/g)]
        .map(([, target]) => target!)
        .filter((target) => !/^https?:/.test(target))
        .filter((target) => {
          try {
            readFileSync(path.join(ROOT, path.dirname(page), target));
            return false;
          } catch {
            return true;
          }
        })
        .map((target) => `${page}: ${target}`)
    );
    expect(broken).toEqual([]);
  });
});
