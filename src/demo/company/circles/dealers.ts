import type { CircleText } from '../types';

const dealers: CircleText = {
  name: 'Dealer Network',
  short: 'Dealers',
  color: '#c25f78',
  years: 5.6,
  core: 'small',
  purpose: 'A dealer within an hour’s ride who can repair what we build.',
  domains: ['Choice of dealers', 'Dealer terms'],
  accountabilities: [
    'Choosing and training dealers',
    'Supporting them with parts and knowledge',
    'Parting well where it does not fit',
  ],
  roles: [
    {
      name: 'Dealer Guide',
      seats: 5,
      percent: 80,
      purpose: 'Dealers feel they work with us, not for us.',
      domains: ['Dealer files'],
      accountabilities: [
        'Visiting each dealer twice a year',
        'Training their mechanics',
        'Bringing their wishes to Product',
      ],
    },
  ],
  agreements: [
    [
      'A dealer can repair',
      'Choice of dealers',
      'We sell through dealers who have a trained mechanic and take in repairs of bikes bought elsewhere.',
    ],
  ],
  projects: [
    {
      title: 'Mechanic days in Malmö',
      description: 'Two days for twelve mechanics, in Swedish, with a motor opened on each table.',
      actions: [
        'Rent the school workshop',
        'Twelve motors to open',
        'Certificate that means something',
      ],
    },
    {
      title: 'Parts portal for dealers',
      description:
        'Dealers order by phone and get what they said, not what they meant. Let them click on the drawing.',
      actions: [
        'Drawings of four models with numbers',
        'Test with five dealers',
        'Switch off the order form on paper',
      ],
    },
  ],
  objectives: [
    {
      title: 'Repaired near home',
      results: [
        ['Riders within an hour of a trained mechanic', '%', 63, 80],
        ['Dealers ordering through the portal', '%', 0, 70],
      ],
    },
  ],
  publications: [
    [
      'news',
      'Eighteen dealers in Sweden',
      'With Sundsvall and Visby we now have eighteen. Twelve have a trained mechanic; the others come to Malmö in November.',
    ],
  ],
  checklist: [['Open dealer questions older than two days', 'weekly']],
  metrics: [['Dealers with a trained mechanic', 'dealers', 'monthly', 41, 1.1, 1]],
  tensions: [
    [
      'Dealers hear of recalls from riders',
      'The letter to dealers left two days after the one to riders.',
    ],
  ],
  children: [],
};

export default dealers;
