import { BYTE_ORDER_MARK, csvText } from '../csv';

/** A list of made-up people to try an import with; example.com never reaches anybody (RFC 2606). */
const SAMPLE = [
  ['firstname', 'lastname', 'email', 'personalid', 'comment', 'teamid'],
  ['Ada', 'Okafor', 'ada.okafor@example.com', '1001', 'Works from Utrecht on Fridays', 'office'],
  ['Björn', 'Lindqvist', 'bjorn.lindqvist@example.com', '1002', '', 'office|first-aid'],
  [
    'Chloé',
    'Martin',
    'chloe.martin@example.com',
    '1003',
    'Speaks French, Dutch and English',
    'sales',
  ],
  [
    'Daan',
    'de Vries',
    'daan.devries@example.com',
    '',
    'No personal id: the e-mail takes its place',
    'sales',
  ],
  ['Élodie', 'Dubois', 'elodie.dubois@example.com', '1005', '', ''],
  ['Farid', 'Haddad', 'farid.haddad@example.com', '1006', '', 'workshop'],
  [
    'Greta',
    'Öberg',
    'greta.oberg@example.com',
    '1007',
    'Back from leave in May',
    'workshop|first-aid',
  ],
  ['Hanna', 'Müller', 'hanna.mueller@example.com', '1008', '', 'office'],
];

export const sampleCsv = (): string => BYTE_ORDER_MARK + csvText(SAMPLE, ',');
