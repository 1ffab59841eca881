import type { CircleText } from '../types';

const safety: CircleText = {
  name: 'Workshop Safety',
  short: 'Safety',
  color: '#8f7d3a',
  years: 5.4,
  core: 'small',
  decisionMode: 'authority',
  purpose: 'Everybody goes home whole.',
  domains: ['Safety rules in workshops and hubs'],
  accountabilities: [
    'Looking for danger before it finds us',
    'Deciding on safety rules and training',
    'Investigating accidents and near misses',
  ],
  roles: [
    {
      name: 'Safety Officer',
      seats: 2,
      percent: 50,
      purpose: 'Danger is seen early and named aloud.',
      domains: ['Accident book'],
      accountabilities: [
        'Walking each workshop monthly with somebody who works there',
        'Training first aiders',
        'Closing machines that are not safe',
      ],
    },
  ],
  agreements: [
    [
      'Near misses are gifts',
      'Safety rules in workshops and hubs',
      'Who reports a near miss gets a cake for the team. Nobody is blamed for what was reported.',
    ],
    [
      'Hearing and eyes',
      'Safety rules in workshops and hubs',
      'Behind the blue line everybody wears glasses, behind the red line hearing protection too. Customers included.',
    ],
  ],
  projects: [
    {
      title: 'Lifting aids at three stations',
      description:
        'A Flood weighs 60 kg and is lifted eleven times. Hoists at the three worst stations first.',
      actions: ['Measure loads at all stations', 'Try a rented hoist', 'Order three'],
    },
    {
      title: 'Fire drill with batteries',
      description:
        'Practice with the fire brigade what to do when a pack gets hot, by day and by night.',
      actions: [
        'Date with the fire brigade',
        'Write the card for the night',
        'Repeat in Gothenburg',
      ],
    },
  ],
  objectives: [
    {
      title: 'No lost days',
      results: [
        ['Accidents with lost days', 'a year', 7, 2],
        ['Near misses reported', 'a month', 4, 15],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Near misses of the quarter',
      'Thirty-one reports, nine about lifting, six about the gate at dock 2. The gate has a mirror now, the lifting project has its first hoist.',
    ],
  ],
  checklist: [
    ['Walk through one workshop', 'monthly'],
    ['First-aid boxes filled', 'monthly'],
  ],
  metrics: [['Near misses reported', 'reports', 'monthly', 4, 0.55, 2]],
  tensions: [
    [
      'Hubs have no trained first aider in the evening',
      'Gothenburg is open until eight; both first aiders leave at five.',
    ],
  ],
  children: [],
};

export default safety;
