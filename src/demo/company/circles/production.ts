import type { CircleText } from '../types';
import assembly from './assembly';
import safety from './safety';
import supply from './supply';
import welding from './welding';

const production: CircleText = {
  name: 'Production',
  color: '#b5652b',
  years: 7.2,
  core: 'full',
  purpose: 'Good bikes, built at a pace people can keep for years.',
  strategy: 'Even weeks before full weeks: no overtime two months in a row.',
  domains: ['The production plan', 'The works at the Vaartsche quay'],
  accountabilities: [
    'Building the bikes that were sold, on the day that was promised',
    'Planning people, machines and parts',
    'Keeping the works in good order',
  ],
  roles: [
    {
      name: 'Production Planner',
      seats: 3,
      percent: 80,
      purpose: 'Everybody knows on Thursday what next week brings.',
      domains: ['Week plan'],
      accountabilities: [
        'Publishing the week plan on Thursday before noon',
        'Telling sales what can be promised',
        'Moving work when parts are late',
      ],
    },
  ],
  agreements: [
    [
      'The week plan stands',
      'The production plan',
      'The plan published on Thursday changes only for safety or missing parts. Rush orders go into the next week.',
    ],
    [
      'Overtime',
      'The production plan',
      'Overtime is asked for, never ordered, and ends after two months in a row whatever the order book says.',
    ],
    [
      'Visitors in the works',
      'The works at the Vaartsche quay',
      'Visitors wear glasses and closed shoes, stay between the yellow lines and have one person who looks after them.',
    ],
  ],
  projects: [
    {
      title: 'New powder-coating line',
      description:
        'The old line is worn out and uses twice the gas. The new one comes in summer, when we are closed for two weeks.',
      actions: [
        'Choose between two makers',
        'Plan the floor with Workshop Safety',
        'Build up stock for two weeks',
      ],
    },
    {
      title: 'Even weeks',
      description:
        'Spring has weeks of 90 bikes, autumn of 35. Build family bikes ahead in autumn, where colors allow.',
      actions: [
        'Find the colors that always sell',
        'Ask Finance & Legal for the stock',
        'Try it with 120 frames',
      ],
    },
  ],
  objectives: [
    {
      title: 'Delivered when promised',
      results: [
        ['Orders delivered in the promised week', '%', 74, 92],
        ['Days from frame to finished bike', 'days', 11, 7],
      ],
    },
    {
      title: 'Work that people can keep up',
      results: [
        ['Overtime hours', 'hours a month', 410, 120],
        ['Short sick leave', '%', 4.8, 3.2],
      ],
    },
  ],
  publications: [
    [
      'decision',
      'Summer closing moves by a week',
      'The powder-coating line arrives in week 30. The works close in weeks 30 and 31 instead of 29 and 30. Who has booked already keeps the old weeks.',
    ],
  ],
  checklist: [
    ['Week plan published before Thursday noon', 'weekly'],
    ['Gas and power read', 'monthly'],
  ],
  metrics: [
    ['Orders delivered in the promised week', '%', 'weekly', 75, 0.18, 4],
    ['Overtime', 'hours', 'monthly', 400, -13, 45],
  ],
  tensions: [
    [
      'Plan knows nothing of holidays',
      'The planner learns in the week itself who is away. Three stations stood still in May.',
    ],
    ['Paint is always last to know', 'Colors change on Tuesday for frames that hang on Wednesday.'],
  ],
  children: [welding, assembly, supply, safety],
};

export default production;
