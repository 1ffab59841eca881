import type { CircleText } from '../types';
import it from './it';

const finance: CircleText = {
  name: 'Finance & Legal',
  short: 'Finance',
  color: '#59616e',
  years: 6.9,
  core: 'full',
  decisionMode: 'consultative',
  purpose: 'Money and contracts are no mystery to anybody here.',
  domains: ['Books and bank accounts', 'Contracts of the cooperative'],
  accountabilities: [
    'Keeping the books',
    'Reckoning what plans would cost',
    'Reviewing contracts above €10,000',
  ],
  roles: [
    {
      name: 'Bookkeeper',
      seats: 3,
      percent: 80,
      purpose: 'Every euro has a place and a receipt.',
      domains: ['Ledger'],
      accountabilities: [
        'Booking and paying within 30 days',
        'Running the payroll in both countries',
        'Closing the month by the eighth working day',
      ],
    },
    {
      name: 'Controller',
      seats: 2,
      percent: 80,
      purpose: 'Circles know where they stand without asking.',
      domains: ['Budget model'],
      accountabilities: [
        'Sending each circle its figures on the tenth',
        'Reckoning investments',
        'Asking the uncomfortable question',
      ],
    },
    {
      name: 'Contract Keeper',
      seats: 1,
      percent: 60,
      purpose: 'No surprise in the small print.',
      domains: ['Archive of contracts'],
      accountabilities: [
        'Reviewing contracts within a week',
        'Warning before contracts renew',
        'Explaining them in plain words',
      ],
    },
  ],
  agreements: [
    [
      'Open books',
      'Books and bank accounts',
      'Figures of every circle are open to all members, wages by level. What customers pay in particular is not.',
    ],
    [
      'Two signatures',
      'Books and bank accounts',
      'Payments above €5,000 need two people of Finance & Legal; above €100,000 one of the general circle too.',
    ],
  ],
  projects: [
    {
      title: 'Month closed in eight days',
      description: 'Circles get their figures on the twentieth, when nobody remembers the month.',
      actions: ['List what we wait for', 'Receipts by phone', 'Three months of trial'],
    },
    {
      title: 'Currency risk with Sweden',
      description: 'A tenth of our turnover is in kronor, and nobody watches the rate.',
      actions: [
        'Reckon what a change of 10 % means',
        'Talk to two banks',
        'Proposal to the general circle',
      ],
    },
  ],
  objectives: [
    {
      title: 'Figures while they matter',
      results: [
        ['Working days to close the month', 'days', 14, 8],
        ['Circles that look at their figures monthly', '%', 50, 90],
      ],
    },
  ],
  publications: [
    [
      'report',
      'The year in six figures',
      'Bikes 2,560. Turnover €11.4 million. Margin 4.1 %. Members 161. Repairs 9,800. Sick leave 4.2 %. The longer version hangs beside the coffee machine, with a pen.',
    ],
  ],
  checklist: [
    ['Circle figures sent on the tenth', 'monthly'],
    ['Payments older than 30 days', 'weekly'],
  ],
  metrics: [['Working days to close the month', 'days', 'monthly', 14, -0.35, 1]],
  tensions: [['Fleet contracts arrive signed', 'We see them when the first invoice bounces.']],
  children: [it],
};

export default finance;
