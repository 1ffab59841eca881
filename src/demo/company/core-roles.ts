/** The roles that the core of every circle is made of. */
export const CORE_ROLES = {
  'circle-lead': {
    name: 'Circle Lead',
    elected: false,
    percent: 30,
    purpose: 'The circle has what it needs to fulfil its purpose.',
    domains: ['Role assignments within the circle'],
    accountabilities: [
      'Assigning members to roles and talking with them about the fit',
      'Setting priorities of the circle',
      'Dividing the budget of the circle',
    ],
  },
  'rep-link': {
    name: 'Rep Link',
    elected: true,
    percent: 5,
    purpose: 'What the circle needs from the wider circle is heard there.',
    domains: [],
    accountabilities: [
      'Bringing tensions of the circle to the wider circle',
      'Reporting in the circle what was decided there',
    ],
  },
  facilitator: {
    name: 'Facilitator',
    elected: true,
    percent: 5,
    purpose: 'Meetings keep to their agenda, and everybody is heard.',
    domains: [],
    accountabilities: [
      'Leading governance and tactical meetings',
      'Stopping side discussions kindly',
    ],
  },
  secretary: {
    name: 'Secretary',
    elected: true,
    percent: 5,
    purpose: 'What was agreed can be found, and meetings take place.',
    domains: ['Records of the circle'],
    accountabilities: [
      'Calling meetings and keeping minutes',
      'Keeping roles and agreements of the circle up to date',
    ],
  },
} as const;

export type CoreType = keyof typeof CORE_ROLES;
