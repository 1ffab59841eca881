import { BYTE_ORDER_MARK, csvText } from '../../csv';
import { PEOPLE } from './people';

const HEADINGS = ['firstname', 'lastname', 'email', 'personalid', 'comment', 'teamid'];

/** A member list to try an import with, as CSV text with a byte order mark. */
export const sampleCsv = (): string => BYTE_ORDER_MARK + csvText([HEADINGS, ...PEOPLE], ',');
