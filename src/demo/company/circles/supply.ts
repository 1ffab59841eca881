import type { CircleText } from '../types';

const supply: CircleText = {
  name: 'Supply Chain',
  color: '#a0742f',
  years: 6.2,
  core: 'small',
  purpose: 'The right parts, from people we would visit.',
  domains: ['Contracts with suppliers of parts', 'The warehouse'],
  accountabilities: [
    'Buying parts and material',
    'Keeping stock true',
    'Visiting suppliers and telling what we saw',
  ],
  roles: [
    {
      name: 'Buyer',
      seats: 4,
      percent: 80,
      purpose: 'Parts come when they are needed, at a price both sides can live with.',
      domains: ['Supplier files'],
      accountabilities: [
        'Ordering parts',
        'Finding a second source for what could stop us',
        'Visiting each main supplier once a year',
      ],
    },
    {
      name: 'Warehouse Keeper',
      seats: 6,
      percent: 80,
      purpose: 'What the screen says is on the shelf.',
      domains: ['Shelves and labels'],
      accountabilities: [
        'Receiving, storing and bringing parts to stations',
        'Counting a tenth of the stock every month',
        'Sending spare parts the same day',
      ],
    },
  ],
  agreements: [
    [
      'Who we buy from',
      'Contracts with suppliers of parts',
      'We buy from suppliers that we have visited, or that somebody we trust has. We pay within 30 days, also when it hurts.',
    ],
    [
      'Stock for rider repairs first',
      'The warehouse',
      'The last ten of every spare part belong to Rider Care. The line waits before a rider does.',
    ],
  ],
  projects: [
    {
      title: 'Steel from Oxelösund',
      description:
        'Fossil-free steel costs 18 % more per frame. Find out what riders and we can carry of it.',
      actions: [
        'Quote for 40 tons',
        'Weld test with Frame & Chassis',
        'Reckon the price per bike with Finance & Legal',
      ],
    },
    {
      title: 'Counting without closing',
      description:
        'Closing two days for the yearly count costs 40 bikes. Count a tenth each month instead.',
      actions: ['Divide the shelves', 'Agree with the accountant', 'First three months'],
    },
  ],
  objectives: [
    {
      title: 'Never stopped by a part',
      results: [
        ['Line stops for missing parts', 'hours a month', 22, 5],
        ['Stock differences', '%', 3.9, 1],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Visit to the light maker in Porto',
      'Forty people, half of them for more than ten years. They showed us their returns without being asked. We move the rear light there as well.',
    ],
  ],
  checklist: [
    ['Parts with less than two weeks’ stock reviewed', 'weekly'],
    ['Monthly tenth counted', 'monthly'],
  ],
  metrics: [['Line stops for missing parts', 'hours', 'monthly', 21, -0.7, 4]],
  tensions: [
    [
      'Spare parts are sent from the line',
      'When the shelf is empty mechanics take parts from the stations, and the count is wrong the next day.',
    ],
  ],
  children: [],
};

export default supply;
