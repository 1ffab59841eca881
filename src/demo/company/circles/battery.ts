import type { CircleText } from '../types';

const battery: CircleText = {
  name: 'Battery Systems',
  short: 'Battery',
  color: '#6e63bd',
  years: 4.3,
  core: 'small',
  purpose: 'Energy that is safe under a child’s seat and can be repaired after ten years.',
  domains: ['Battery packs and chargers'],
  accountabilities: [
    'Developing packs that can be opened and repaired',
    'Keeping certificates of packs and chargers',
    'Advising on storage and transport of batteries',
  ],
  roles: [
    {
      name: 'Battery Engineer',
      seats: 4,
      percent: 80,
      purpose: 'Packs that age gracefully.',
      domains: [],
      accountabilities: [
        'Designing cell holders, wiring and housings',
        'Testing packs to their end of life',
        'Finding the cause when a pack comes back',
      ],
    },
    {
      name: 'Pack Safety Keeper',
      seats: 0,
      percent: 40,
      purpose: 'No pack ever burns.',
      domains: ['Rules for storage and charging in our buildings'],
      accountabilities: [
        'Checking storage rooms every quarter',
        'Training everyone who opens packs',
        'Reporting incidents to the authority',
      ],
    },
  ],
  agreements: [
    [
      'Never alone with an open pack',
      'Battery packs and chargers',
      'Work on an open pack is done by two trained people, with the sand box beside the bench. Visitors stay behind the line.',
    ],
    [
      'Returned packs',
      'Battery packs and chargers',
      'Packs that were dropped, wet or hot go to the outside store first and wait there for three days.',
    ],
  ],
  projects: [
    {
      title: 'Pack that opens with eight screws',
      description:
        'Glued packs cannot be repaired. The new housing opens with eight screws and a gasket that can be had anywhere.',
      actions: [
        'Drop and dip test of the gasket',
        'Repair manual with pictures',
        'Certification with the test house',
      ],
    },
    {
      title: 'Second life for old packs',
      description:
        'Packs at 70 % are good enough to store the sun on our roof. Build a rack of sixty.',
      actions: [
        'Sort 90 returned packs by capacity',
        'Agree on the room with Workshop Safety',
        'Connect the rack to the inverter',
      ],
    },
  ],
  objectives: [
    {
      title: 'Packs that are repaired, not replaced',
      results: [
        ['Returned packs repaired', '%', 22, 60],
        ['Cost of a repair', '€', 310, 180],
      ],
    },
  ],
  publications: [
    [
      'report',
      'What we found in 90 old packs',
      'Of 90 packs from the first two years, 61 had one weak cell group and were otherwise fine. This is why we stopped gluing: 61 riders could have kept their pack for €140.',
    ],
  ],
  checklist: [['Outside battery store inspected', 'weekly']],
  metrics: [['Returned packs repaired', '%', 'monthly', 24, 1.6, 4]],
  tensions: [
    [
      'Pack Safety Keeper is vacant since spring',
      'Two engineers share the work in their evenings. The authority expects one name.',
    ],
  ],
  children: [],
};

export default battery;
