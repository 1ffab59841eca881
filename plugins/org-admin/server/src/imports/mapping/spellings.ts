import type { BuiltInMemberField } from '../../../../shared/member-fields';
import { normalizeHeading } from './normalize-heading';

/** The headings of the format that the import documents; each is its field and nothing else. */
const EXACT: Record<BuiltInMemberField, readonly string[]> = {
  firstName: ['firstname'],
  lastName: ['lastname'],
  email: ['email'],
  personalId: ['personalid'],
  comment: ['comment'],
  team: ['teamid'],
  phone: ['phone'],
  jobTitle: ['jobtitle'],
  location: ['location'],
  skills: ['skills'],
  language: ['language'],
  joinedAt: ['joinedat'],
};

/**
 * How lists of people call the fields in English, Dutch, Swedish, German and French; among them the headings of the
 * members workbook that this product exports in English, Dutch and Swedish.
 */
const USUAL: Record<BuiltInMemberField, readonly string[]> = {
  firstName: [
    ...['first name', 'given name', 'given names', 'forename', 'fname', 'christian name'],
    ...['voornaam', 'voornamen', 'roepnaam'],
    ...['förnamn', 'tilltalsnamn'],
    ...['Vorname', 'Vornamen', 'Rufname'],
    ...['prénom', 'prénoms'],
  ],
  lastName: [
    ...['last name', 'surname', 'family name', 'lname', 'second name'],
    ...['achternaam', 'familienaam'],
    ...['efternamn', 'släktnamn'],
    ...['Nachname', 'Familienname', 'Zuname'],
    ...['nom', 'nom de famille', 'patronyme'],
  ],
  email: [
    ...[
      'e-mail',
      'mail',
      'email address',
      'e-mail address',
      'work email',
      'mail address',
      'primary email',
    ],
    ...['e-mailadres', 'mailadres', 'emailadres', 'werk e-mail'],
    ...['e-post', 'e-postadress', 'epost', 'mejl', 'mejladress', 'mailadress'],
    ...['E-Mail-Adresse', 'Mailadresse', 'E-Mail dienstlich'],
    ...[
      'courriel',
      'adresse e-mail',
      'adresse email',
      'adresse électronique',
      'adresse mail',
      'mél',
    ],
  ],
  personalId: [
    ...['personal id', 'person id', 'personnel number', 'staff number', 'staff id', 'employee id'],
    ...['employee number', 'employee no', 'member id', 'member number', 'membership number'],
    ...['personeelsnummer', 'persoonlijke id', 'persoonlijk id', 'persoons-id', 'medewerkernummer'],
    ...['lidnummer', 'werknemersnummer'],
    ...['personligt id', 'person-id', 'anställningsnummer', 'anställnings-id', 'medlemsnummer'],
    ...['personal-id'],
    ...['Personalnummer', 'Personal-Nr', 'Mitarbeiternummer', 'Mitgliedsnummer', 'Mitarbeiter-ID'],
    ...[
      'matricule',
      'identifiant',
      'identifiant personnel',
      'numéro de membre',
      "numéro d'employé",
    ],
  ],
  comment: [
    ...['comments', 'note', 'notes', 'remark', 'remarks'],
    ...['opmerking', 'opmerkingen', 'notitie', 'notities', 'toelichting'],
    ...['kommentar', 'kommentarer', 'anteckning', 'anteckningar', 'anmärkning'],
    ...['Kommentar', 'Kommentare', 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Notiz'],
    ...['commentaire', 'commentaires', 'remarque', 'remarques'],
  ],
  team: [
    ...['team id', 'team ids', 'team', 'teams', 'group', 'groups', 'department'],
    ...['team-id', 'teamnaam', 'groep', 'groepen', 'afdeling'],
    ...['team-id:n', 'lag', 'lag-id', 'grupp', 'grupper', 'avdelning', 'teamnamn'],
    ...['Gruppe', 'Gruppen', 'Abteilung', 'Teamname'],
    ...['équipe', 'équipes', 'groupe', 'groupes', 'service', 'département'],
  ],
  phone: [
    ...['phone number', 'telephone', 'telephone number', 'mobile', 'mobile phone', 'mobile number'],
    ...['cell', 'cell phone', 'tel', 'work phone'],
    ...['telefoon', 'telefoonnummer', 'mobiel', 'mobiele telefoon', 'mobiel nummer', 'gsm'],
    ...['telefon', 'telefonnummer', 'mobil', 'mobiltelefon', 'mobilnummer'],
    ...['Telefon', 'Telefonnummer', 'Handy', 'Handynummer', 'Mobiltelefon', 'Rufnummer'],
    ...['téléphone', 'numéro de téléphone', 'portable', 'téléphone portable'],
  ],
  jobTitle: [
    ...['job title', 'title', 'job', 'position', 'function'],
    ...['functie', 'functietitel', 'functienaam', 'beroep'],
    ...['titel', 'befattning', 'yrkestitel', 'jobbtitel', 'yrke'],
    ...['Berufsbezeichnung', 'Stellenbezeichnung', 'Funktion', 'Stelle'],
    ...['fonction', 'poste', 'intitulé du poste', 'titre du poste'],
  ],
  location: [
    ...['office', 'place', 'city', 'town', 'site'],
    ...['locatie', 'vestiging', 'plaats', 'standplaats', 'kantoor', 'woonplaats'],
    ...['plats', 'ort', 'kontor', 'placering', 'stad'],
    ...['Standort', 'Ort', 'Stadt', 'Büro', 'Arbeitsort'],
    ...['lieu', 'site', 'ville', 'bureau', 'localisation', 'emplacement'],
  ],
  skills: [
    ...['skill', 'competences', 'competencies', 'expertise'],
    ...['vaardigheden', 'vaardigheid', 'competenties'],
    ...['färdigheter', 'kompetenser', 'kompetens', 'kunskaper'],
    ...['Fähigkeiten', 'Fertigkeiten', 'Kompetenzen', 'Kenntnisse'],
    ...['compétences', 'compétence', 'savoir-faire'],
  ],
  language: [
    ...['lang', 'locale', 'preferred language', 'language code'],
    ...['taal', 'voorkeurstaal', 'taalcode'],
    ...['språk', 'språkkod'],
    ...['Sprache', 'Sprachcode'],
    ...['langue', 'langue préférée'],
  ],
  joinedAt: [
    ...[
      'joined',
      'joined at',
      'joined on',
      'date joined',
      'join date',
      'start date',
      'member since',
    ],
    ...[
      'lid sinds',
      'in dienst',
      'datum in dienst',
      'startdatum',
      'toegetreden',
      'lid geworden op',
    ],
    ...['medlem sedan', 'gick med', 'anställd sedan', 'anställningsdatum', 'gick med den'],
    ...['Mitglied seit', 'Eintrittsdatum', 'Eintritt', 'beigetreten'],
    ...['membre depuis', "date d'entrée", "date d'adhésion", "date d'arrivée"],
  ],
};

/** A list that has first names apart calls the rest simply the name. */
export const LAST_NAME_BESIDE_FIRST: ReadonlySet<string> = new Set(['name', 'naam', 'namn']);

export type SpellingSource = 'exact' | 'alias';

export interface Spelling {
  /** As {@link normalizeHeading} gives it. */
  text: string;
  field: BuiltInMemberField;
  source: SpellingSource;
}

const spellings = (
  table: Record<BuiltInMemberField, readonly string[]>,
  source: SpellingSource
): Spelling[] =>
  (Object.keys(table) as BuiltInMemberField[]).flatMap((field) =>
    table[field].map((text) => ({ text: normalizeHeading(text), field, source }))
  );

export const SPELLINGS: readonly Spelling[] = [
  ...spellings(EXACT, 'exact'),
  ...spellings(USUAL, 'alias'),
];
