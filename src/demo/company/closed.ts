import type { CircleText } from './types';

/** Circles that were tried and closed again. `closed` is how many days ago. */
export interface ClosedCircle {
  parent: string;
  closed: number;
  text: Pick<
    CircleText,
    'name' | 'color' | 'years' | 'purpose' | 'domains' | 'accountabilities' | 'roles' | 'agreements'
  >;
}

export const closedCircles: ClosedCircle[] = [
  {
    parent: 'Market',
    closed: 301,
    text: {
      name: 'Pop-up Stores',
      color: '#b98a97',
      years: 2.6,
      purpose: 'We meet riders where they shop, for six weeks at a time.',
      domains: ['Pop-up locations'],
      accountabilities: ['Finding and furnishing empty shops', 'Reckoning what each shop brought'],
      roles: [
        {
          name: 'Shop Builder',
          seats: 2,
          percent: 40,
          purpose: 'An empty shop is ours within three days.',
          domains: [],
          accountabilities: ['Building and clearing pop-up shops'],
        },
      ],
      agreements: [
        [
          'Six weeks at most',
          'Pop-up locations',
          'A pop-up shop stays six weeks. If it pays, Direct Sales decides whether it becomes a showroom.',
        ],
      ],
    },
  },
  {
    parent: 'Rider Care',
    closed: 118,
    text: {
      name: 'Rental Pilot',
      color: '#9fb8a6',
      years: 1.9,
      purpose: 'Find out whether families would rather rent than buy.',
      domains: ['Rental terms'],
      accountabilities: ['Running thirty rental bikes for a year', 'Telling what we learned'],
      roles: [
        {
          name: 'Rental Host',
          seats: 2,
          percent: 50,
          purpose: 'Renting is easier than borrowing from a neighbor.',
          domains: [],
          accountabilities: [
            'Handing out and taking back rental bikes',
            'Keeping them clean and whole',
          ],
        },
      ],
      agreements: [
        [
          'Deposit',
          'Rental terms',
          'Families pay €200 as a deposit and have it back within two days.',
        ],
        [
          'Damage in rental',
          'Rental terms',
          'Damage up to €100 is on us. Above that we share the bill half and half.',
        ],
      ],
    },
  },
];
