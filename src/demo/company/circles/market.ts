import type { CircleText } from '../types';
import brand from './brand';
import business from './business';
import dealers from './dealers';
import sales from './sales';

const market: CircleText = {
  name: 'Market',
  color: '#a63f5b',
  years: 7.0,
  core: 'full',
  purpose: 'People who would be happier with a cargo bike find out that they would.',
  strategy: 'Test rides before advertisements.',
  domains: ['Prices to riders and dealers', 'Markets we sell in'],
  accountabilities: [
    'Selling what Production can build',
    'Setting prices',
    'Listening to riders and those who are not yet',
  ],
  roles: [
    {
      name: 'Market Analyst',
      seats: 2,
      percent: 60,
      purpose: 'We know rather than guess.',
      domains: ['Sales figures'],
      accountabilities: [
        'Telling every month what sold where and why',
        'Asking a hundred non-riders a year why not',
        'Forecasting for the week plan',
      ],
    },
  ],
  agreements: [
    [
      'One price',
      'Prices to riders and dealers',
      'A bike costs the same on the web, in our hubs and at dealers. Discounts only for demo bikes, with the kilometers on the tag.',
    ],
    [
      'Promises to riders',
      'Markets we sell in',
      'Delivery weeks are promised only from the week plan. Who promises otherwise calls the rider personally.',
    ],
  ],
  projects: [
    {
      title: 'Test ride for every street',
      description: 'A van with six bikes stands a Saturday in each of forty neighborhoods.',
      actions: [
        'Choose forty streets with families',
        'Permits with the city',
        'Measure how many buy within three months',
      ],
    },
    {
      title: 'Lease through employers',
      description: 'Employers lease, employees ride. Three of four Swedish bikes are sold so.',
      actions: ['Talk to five leasing firms', 'Contract with two', 'Explain it on one page'],
    },
  ],
  objectives: [
    {
      title: 'Everybody has tried one',
      results: [
        ['Test rides', 'a month', 260, 520],
        ['Test rides that become orders', '%', 14, 20],
      ],
    },
    {
      title: 'A fair price that holds',
      results: [
        ['Price changes in the year', 'changes', 3, 1],
        ['Riders who find the price fair', '%', 66, 78],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Why a hundred people did not buy',
      'Forty-one have no place to park it, twenty-three fear theft, nineteen found it too dear, seventeen wait for the second child. Parking comes first: we start talking with housing cooperatives.',
    ],
  ],
  checklist: [
    ['Forecast given to planners', 'monthly'],
    ['Prices on web and in hubs compared', 'monthly'],
  ],
  metrics: [['Test rides', 'rides', 'monthly', 265, 11, 32]],
  tensions: [
    [
      'Lease bikes have no owner in our system',
      'The leasing firm owns it, the rider rides it, Rider Care finds neither.',
    ],
    ['Forecast and plan use different months', 'Four weeks here, calendar months there.'],
  ],
  children: [sales, dealers, brand, business],
};

export default market;
