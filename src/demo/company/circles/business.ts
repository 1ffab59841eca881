import type { CircleText } from '../types';

const business: CircleText = {
  name: 'Business Customers',
  short: 'Business',
  color: '#93405f',
  years: 4.4,
  core: 'small',
  purpose: 'Firms deliver by bike because it is the better business.',
  domains: ['Contracts with business customers'],
  accountabilities: [
    'Advising firms on fleets',
    'Making contracts that service can keep',
    'Following fleets over their life',
  ],
  roles: [
    {
      name: 'Fleet Advisor',
      seats: 4,
      percent: 80,
      purpose: 'Firms know what a kilometer costs them, before and after.',
      domains: [],
      accountabilities: [
        'Reckoning and offering fleets',
        'Riding along for a day before offering',
        'Meeting each fleet customer twice a year',
      ],
    },
  ],
  agreements: [
    [
      'Ride along first',
      'Contracts with business customers',
      'No offer above ten bikes before one of us has ridden along for a day.',
    ],
  ],
  projects: [
    {
      title: 'Forty bikes for the parcel service',
      description: 'Forty bikes with lockable boxes, in two cities, with service at night.',
      actions: [
        'Ride along for two days',
        'Prototype of the lockable box',
        'Contract for night service with Rider Care',
      ],
    },
    {
      title: 'Fleet page with costs per kilometer',
      description: 'Customers see their own figures instead of calling us.',
      actions: [
        'Agree on figures with three customers',
        'First version with IT & Data',
        'Show it at the fair',
      ],
    },
  ],
  objectives: [
    {
      title: 'Fleets that come back',
      results: [
        ['Fleet customers who ordered again', '%', 36, 60],
        ['Fleet bikes under service contract', '%', 52, 80],
      ],
    },
  ],
  publications: [
    [
      'news',
      'The parcel service orders forty',
      'After a winter with four bikes the parcel service takes forty. What convinced them: 23 cents per kilometer, and that the hub answered on a Sunday.',
    ],
  ],
  checklist: [['Fleet reports sent', 'quarterly']],
  metrics: [['Fleet bikes under contract', 'bikes', 'monthly', 310, 9, 8]],
  tensions: [
    [
      'Night service was promised before it existed',
      'The contract says two hours. The hub opens at eight.',
    ],
  ],
  children: [],
};

export default business;
