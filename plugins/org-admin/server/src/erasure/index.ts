export { createMentions, createRowMentions, withoutPerson, type Person } from './person';
