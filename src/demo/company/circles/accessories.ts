import type { CircleText } from '../types';

const accessories: CircleText = {
  name: 'Accessories',
  color: '#4b93a8',
  years: 5.2,
  core: 'small',
  purpose: 'Every bike fits the life of its rider, without drilling a hole.',
  domains: ['Accessories that carry our name'],
  accountabilities: [
    'Designing canopies, seats, racks and boxes',
    'Choosing accessories of others that we sell',
    'Keeping mounting instructions that need no words',
  ],
  roles: [
    {
      name: 'Accessory Designer',
      seats: 3,
      percent: 80,
      purpose: 'Things that click on and stay on.',
      domains: [],
      accountabilities: [
        'Designing and testing accessories',
        'Making instructions as pictures',
        'Collecting wishes from the service hubs',
      ],
    },
  ],
  agreements: [
    [
      'Nothing that needs a drill',
      'Accessories that carry our name',
      'Accessories mount on points the frame already has, with the two tools that come with the bike.',
    ],
  ],
  projects: [
    {
      title: 'Bench for three children',
      description: 'Three belts, one bench, and room for a school bag below.',
      actions: [
        'Measure children of day care Het Anker',
        'Belt test at 25 kg',
        'Instructions as pictures',
      ],
    },
    {
      title: 'Rack for fish crates',
      description: 'Market traders in Gothenburg asked for a rack that drains.',
      actions: [
        'Visit the fish market at five in the morning',
        'Salt spray test',
        'Small series of thirty',
      ],
    },
  ],
  objectives: [
    {
      title: 'Accessories that earn their shelf',
      results: [
        ['Accessories with fewer than 20 sales a year', 'articles', 41, 12],
        ['Returns of accessories', '%', 7.5, 3],
      ],
    },
  ],
  publications: [
    [
      'news',
      'A bench for three',
      'From next month the Flood can carry three children on one bench. Each belt has its own anchor. The old bench for two stays in the range and fits the same rail.',
    ],
  ],
  checklist: [['Shelf samples complete', 'monthly']],
  metrics: [['Accessories per bike sold', 'pieces', 'monthly', 2.1, 0.04, 0.2]],
  tensions: [
    [
      'Canopies sold without bikes',
      'Other makers’ riders buy our canopy, it does not fit, and Rider Care gets the call.',
    ],
  ],
  children: [],
};

export default accessories;
