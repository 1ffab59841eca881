import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
  proposeLinks,
  rememberedLinks,
} from '../../../plugins/org-admin/server/src/imports/mapping/propose';
import type { ProfileField } from '../../../plugins/org-admin/server/src/member-values';

const SHOE_SIZE: ProfileField = {
  key: 'shoeSize',
  label: 'Size of shoes',
  type: 'number',
  options: [],
  required: false,
};

const fieldsOf = (headings: string[], profileFields: ProfileField[] = []) =>
  proposeLinks(headings, profileFields).map((link) => link?.field ?? null);

const sourcesOf = (headings: string[], profileFields: ProfileField[] = []) =>
  proposeLinks(headings, profileFields).map((link) => link?.source ?? null);

describe('headings', () => {
  it('of the documented format are exact', () => {
    const headings = ['firstname', 'lastname', 'email', 'personalid', 'comment', 'teamid'];
    expect(fieldsOf(headings)).toEqual([
      'firstName',
      'lastName',
      'email',
      'personalId',
      'comment',
      'team',
    ]);
    expect(new Set(sourcesOf(headings))).toEqual(new Set(['exact']));
  });

  it.each([
    [
      'English',
      [
        'First Name',
        'Surname',
        'E-mail address',
        'Employee no.',
        'Notes',
        'Department',
        'Mobile phone',
      ],
    ],
    [
      'Dutch',
      [
        'Voornaam',
        'Achternaam',
        'E-mailadres',
        'Personeelsnummer',
        'Opmerkingen',
        'Afdeling',
        'Telefoonnummer',
      ],
    ],
    [
      'Swedish',
      [
        'Förnamn',
        'Efternamn',
        'E-postadress',
        'Anställningsnummer',
        'Anteckningar',
        'Avdelning',
        'Mobilnummer',
      ],
    ],
    [
      'German',
      [
        'Vorname',
        'Nachname',
        'E-Mail-Adresse',
        'Personalnummer',
        'Bemerkung',
        'Abteilung',
        'Telefon',
      ],
    ],
    [
      'French',
      [
        'Prénom',
        'Nom de famille',
        'Adresse e-mail',
        'Matricule',
        'Commentaire',
        'Équipe',
        'Téléphone',
      ],
    ],
  ])('are known in %s', (_language, headings) => {
    expect(fieldsOf(headings)).toEqual([
      'firstName',
      'lastName',
      'email',
      'personalId',
      'comment',
      'team',
      'phone',
    ]);
  });

  it('may be written in any case, with blanks, dots, underscores and accents', () => {
    expect(fieldsOf(['FIRST_NAME', ' last name ', 'E.Mail', 'prenom'])).toEqual([
      'firstName',
      'lastName',
      'email',
      null,
    ]);
  });

  it('with a slip of the pen are near misses', () => {
    expect(proposeLinks(['frist name', 'lastnme', 'e-mial'], [])).toEqual([
      { field: 'firstName', source: 'near' },
      { field: 'lastName', source: 'near' },
      { field: 'email', source: 'near' },
    ]);
  });

  it.each(['', ' ', 'github', 'created', 'role', 'state', 'gender', 'birthday', 'manager', 'x'])(
    '%j is nothing that a member has',
    (heading) => {
      expect(fieldsOf([heading])).toEqual([null]);
    }
  );

  it('claim no field twice: an exact name beats a usual spelling, and that a near miss', () => {
    expect(fieldsOf(['e-mial', 'mail', 'email'])).toEqual([null, null, 'email']);
    expect(fieldsOf(['e-mial', 'mail'])).toEqual([null, 'email']);
    expect(fieldsOf(['email', 'email'])).toEqual(['email', null]);
  });

  it('of a plain name is the last name where the first name stands beside it', () => {
    expect(fieldsOf(['Voornaam', 'Naam', 'E-mail'])).toEqual(['firstName', 'lastName', 'email']);
    expect(fieldsOf(['Name', 'E-mail'])).toEqual([null, 'email']);
    expect(fieldsOf(['first name', 'last name', 'name'])).toEqual(['firstName', 'lastName', null]);
  });

  it('of profile fields are their keys and labels', () => {
    for (const heading of ['shoeSize', 'customFields.shoeSize', 'Size of Shoes', 'size of shoe']) {
      expect(fieldsOf([heading], [SHOE_SIZE])).toEqual(['customFields.shoeSize']);
    }
    expect(fieldsOf(['shoeSize'])).toEqual([null]);
  });
});

it.each(['en', 'nl', 'sv'])(
  'the members workbook that is exported in %s can be imported',
  (language) => {
    const file = `../../../plugins/org-admin/server/src/exports/translations/${language}.json`;
    const texts = JSON.parse(readFileSync(path.resolve(__dirname, file), 'utf8')) as Record<
      string,
      string
    >;
    const columns = {
      lastName: 'lastName',
      firstName: 'firstName',
      email: 'email',
      phone: 'phone',
      language: 'language',
      timezone: null,
      created: null,
      lastConnection: null,
      privilege: null,
      suspended: null,
      circleCount: null,
      roleCount: null,
      memberId: null,
      state: null,
      location: 'location',
      jobTitle: 'jobTitle',
      skills: 'skills',
      personalId: 'personalId',
      teamIds: 'team',
      teams: null,
      comment: 'comment',
      joined: 'joinedAt',
      left: null,
      circles: null,
      roles: null,
      coreMember: null,
      timeInRoles: null,
      fullTimeEquivalent: null,
    };
    const headings = Object.keys(columns).map((key) => texts[`heading.${key}`] ?? '');
    expect(headings).not.toContain('');
    expect(fieldsOf(headings)).toEqual(Object.values(columns));
  }
);

it('remembered links are given again, but for profile fields that are gone', () => {
  expect(rememberedLinks(['email', null, 'customFields.shoeSize'], [SHOE_SIZE])).toEqual([
    { field: 'email', source: 'remembered' },
    null,
    { field: 'customFields.shoeSize', source: 'remembered' },
  ]);
  expect(rememberedLinks(['customFields.shoeSize'], [])).toEqual([null]);
});
