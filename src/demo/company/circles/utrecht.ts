import type { CircleText } from '../types';

const utrecht: CircleText = {
  name: 'Service Hub Utrecht',
  short: 'Hub Utrecht',
  color: '#4f9a67',
  years: 5.8,
  core: 'small',
  purpose: 'In by nine, riding home by five.',
  domains: ['Workshop and calendar in Utrecht'],
  accountabilities: [
    'Repairing and servicing bikes',
    'Keeping spare parts for the region',
    'Training dealers’ mechanics',
  ],
  roles: [
    {
      name: 'Service Mechanic',
      seats: 9,
      percent: 80,
      purpose: 'The bike leaves better than it was.',
      domains: [],
      accountabilities: [
        'Repairing and servicing bikes',
        'Calling the rider before the bill grows',
        'Writing down what wore out too early',
      ],
    },
    {
      name: 'Parts Keeper',
      seats: 2,
      percent: 60,
      purpose: 'The part is there when the bike is on the stand.',
      domains: ['Parts store'],
      accountabilities: [
        'Ordering and storing parts',
        'Sending parts to dealers',
        'Reusing what can be reused',
      ],
    },
  ],
  agreements: [
    [
      'Call before it costs more',
      'Workshop and calendar in Utrecht',
      'If a repair will cost more than 10 % above the estimate we call and wait for a yes.',
    ],
  ],
  projects: [
    {
      title: 'Evening repairs on Thursdays',
      description: 'Riders who work cannot come by day.',
      actions: [
        'Ask who wants to work evenings',
        'Twelve weeks of trial',
        'Look at the figures together',
      ],
    },
    {
      title: 'Shelf of used parts',
      description: 'Good used parts at a third of the price, for old bikes.',
      actions: ['Decide what may be reused', 'Clean and label 300 parts', 'Put it on the website'],
    },
  ],
  objectives: [
    {
      title: 'Back on the road in a day',
      results: [
        ['Repairs finished the same day', '%', 44, 70],
        ['Days until an appointment', 'days', 9, 4],
      ],
    },
  ],
  publications: [
    [
      'news',
      'Thursday evenings stay',
      'The trial brought 96 riders who had never come before. We stay open until nine on Thursdays.',
    ],
  ],
  checklist: [['Estimates of the week compared with bills', 'weekly']],
  metrics: [['Repairs finished the same day', '%', 'weekly', 45, 0.24, 5]],
  tensions: [
    ['Loan bikes come back dirty and flat', 'Nobody is accountable for them between two riders.'],
  ],
  children: [],
};

export default utrecht;
