import en from '../../../plugins/org-admin/shared/content-manager/en.json';
import nl from '../../../plugins/org-admin/shared/content-manager/nl.json';
import { translatedWith } from '../../../plugins/org-admin/admin/src/content-manager/translate';

const options = { 'org-admin': { type: 'circle' } };
const parent = { name: 'parent', label: 'Wider circle', hint: en.fields['circle.parent'].hint };
const inDutch = translatedWith(en, () => nl);

test('labels and hints of a type are shown in the language of the panel', () => {
  const view = inDutch.editView({ layout: { options, layout: [[[parent]]] } });
  expect(view.layout.layout[0]![0]![0]).toEqual({
    name: 'parent',
    label: 'Bovenliggende cirkel',
    hint: 'Leeg voor de buitenste cirkel.',
  });
});

test('headings of the list are shown in the language of the panel', () => {
  const view = inDutch.listView({ layout: { options }, displayedHeaders: [parent] });
  expect(view.displayedHeaders[0]).toMatchObject({ label: 'Bovenliggende cirkel' });
});

test('a label that an administrator has changed stays changed', () => {
  const changed = { ...parent, label: 'Circle above', hint: 'Ask Kim.' };
  const view = inDutch.editView({ layout: { options, layout: [[[changed]]] } });
  expect(view.layout.layout[0]![0]![0]).toEqual(changed);
});

test('types of others are left alone', () => {
  const view = { layout: { layout: [[[parent]]], options: {} } };
  expect(inDutch.editView(view)).toBe(view);
});

test('a language without texts shows the English ones', () => {
  const view = { layout: { layout: [[[parent]]], options } };
  expect(translatedWith(en, () => undefined).editView(view)).toBe(view);
});
