import type { CircleText } from '../types';

const sales: CircleText = {
  name: 'Direct Sales',
  color: '#b54e69',
  years: 6.0,
  core: 'small',
  purpose: 'Each rider gets the bike that fits, or an honest no.',
  domains: ['Webshop', 'Showrooms in both hubs'],
  accountabilities: [
    'Advising and selling to riders',
    'Running the webshop',
    'Handing over bikes with an hour of time',
  ],
  roles: [
    {
      name: 'Ride Advisor',
      seats: 9,
      percent: 80,
      purpose: 'Riders choose with their legs, not with a leaflet.',
      domains: [],
      accountabilities: [
        'Giving test rides and advice',
        'Handing over new bikes',
        'Calling each rider after six weeks',
      ],
    },
    {
      name: 'Webshop Keeper',
      seats: 2,
      percent: 80,
      purpose: 'Who knows what they want has it in ten minutes.',
      domains: ['Texts and pictures in the webshop'],
      accountabilities: [
        'Keeping the webshop right in two languages',
        'Answering questions about orders',
        'Measuring where people give up',
      ],
    },
  ],
  agreements: [
    [
      'The honest no',
      'Showrooms in both hubs',
      'If a rider would be better off with another bike, also one of another maker, we say so.',
    ],
  ],
  projects: [
    {
      title: 'Handover at home',
      description: 'Bring the bike, adjust it at the door, ride the first kilometer together.',
      actions: [
        'Reckon the cost with Finance & Legal',
        'Try it in two districts',
        'Ask thirty riders after a month',
      ],
    },
    {
      title: 'Webshop in Swedish',
      description: 'Swedish riders order in English or not at all.',
      actions: [
        'Translate with people who ride',
        'Payment by invoice',
        'Launch quietly, then tell',
      ],
    },
  ],
  objectives: [
    {
      title: 'Riders who send their friends',
      results: [
        ['Riders who come by recommendation', '%', 31, 45],
        ['Six-week calls made', '%', 48, 95],
      ],
    },
  ],
  publications: [
    [
      'guide',
      'The six-week call',
      'Ask three things: what surprised you, what annoys you, who rides it beside you. Write down the second. Do not sell anything.',
    ],
  ],
  checklist: [['Six-week calls of the week made', 'weekly']],
  metrics: [['Six-week calls made', '%', 'monthly', 50, 2.2, 6]],
  tensions: [['Demo bikes are sold on Saturday', 'And on Monday there is nothing to ride.']],
  children: [],
};

export default sales;
