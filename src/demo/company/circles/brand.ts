import type { CircleText } from '../types';

const brand: CircleText = {
  name: 'Brand & Storytelling',
  short: 'Brand',
  color: '#cf7189',
  years: 5.0,
  core: 'small',
  purpose: 'What we say about ourselves is true and makes people want to ride.',
  domains: ['Website, pictures and films', 'Events'],
  accountabilities: [
    'Telling riders’ stories',
    'Running events',
    'Keeping texts and pictures in one voice',
  ],
  roles: [
    {
      name: 'Storyteller',
      seats: 3,
      percent: 80,
      purpose: 'Riders speak, we write it down.',
      domains: ['Tone of voice'],
      accountabilities: [
        'Making stories, pictures and films',
        'Checking texts of other circles when asked',
        'Keeping the press informed',
      ],
    },
    {
      name: 'Event Host',
      seats: 3,
      percent: 40,
      purpose: 'People leave our events as friends.',
      domains: [],
      accountabilities: [
        'Planning ride days and open doors',
        'Looking after volunteers',
        'Counting what an event cost and brought',
      ],
    },
  ],
  agreements: [
    [
      'Only real riders',
      'Website, pictures and films',
      'People in our pictures ride our bikes in their lives. They see the picture before we use it and may say no later.',
    ],
  ],
  projects: [
    {
      title: 'Twenty years, twenty riders',
      description:
        'A film of three minutes for each of twenty riders whose life changed with the bike.',
      actions: [
        'Find twenty riders in five cities',
        'Film the first three',
        'Show them at the open day',
      ],
    },
    {
      title: 'Open day at the works',
      description: 'Six hundred visitors, welding for beginners, and a parade of the oldest bikes.',
      actions: [
        'Agree on routes with Workshop Safety',
        'Invite the neighbors first',
        'Find sixty helpers',
      ],
    },
  ],
  objectives: [
    {
      title: 'Known by those who matter',
      results: [
        ['Families in Utrecht who know us', '%', 38, 55],
        ['Newsletter readers who open it', '%', 34, 45],
      ],
    },
  ],
  publications: [
    [
      'announcement',
      'Open day on the first Sunday in June',
      'The works are open from ten to five. Bring your oldest Tidewheel: the one with the lowest frame number gets new tires. Helpers, please sign up at the coffee machine.',
    ],
  ],
  checklist: [['Newsletter sent', 'monthly']],
  metrics: [['Newsletter readers', 'readers', 'monthly', 8200, 240, 150]],
  tensions: [
    [
      'Pictures of withdrawn models on the website',
      'The 2019 model still smiles from the front page in Swedish.',
    ],
  ],
  children: [],
};

export default brand;
