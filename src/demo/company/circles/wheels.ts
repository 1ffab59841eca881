import type { CircleText } from '../types';

const wheels: CircleText = {
  name: 'Wheel Building',
  short: 'Wheels',
  color: '#d8975f',
  years: 4.9,
  core: 'small',
  purpose: 'Wheels that stay true with 200 kg on a cobbled street.',
  domains: ['Spoke patterns and tensions'],
  accountabilities: [
    'Building wheels for all models',
    'Repairing wheels for the service hubs',
    'Keeping rims and spokes in stock',
  ],
  roles: [
    {
      name: 'Wheel Builder',
      seats: 7,
      percent: 80,
      purpose: 'True today and after a thousand curbs.',
      domains: [],
      accountabilities: [
        'Lacing and truing wheels',
        'Measuring spoke tension of every wheel',
        'Teaching mechanics of the hubs once a year',
      ],
    },
  ],
  agreements: [
    [
      'Tension is measured, not felt',
      'Spoke patterns and tensions',
      'Each wheel’s tension is measured at eight spokes and written on the rim tape.',
    ],
  ],
  projects: [
    {
      title: 'Heavier spokes for the cargo line',
      description: 'Couriers break spokes on the motor side. Try 2.6 mm.',
      actions: ['Order spokes and nipples', 'Build twenty wheels', 'Follow them for six months'],
    },
    {
      title: 'Wheels for Gothenburg built there',
      description:
        'A wheel travels 1,300 km to be replaced in an hour. Train two mechanics and send a stand.',
      actions: ['Buy a truing stand', 'Two weeks of training', 'Agree on stock of rims'],
    },
  ],
  objectives: [
    {
      title: 'No broken spokes',
      results: [
        ['Broken spokes per 1,000 wheels and year', 'spokes', 26, 8],
        ['Wheels built a day and person', 'wheels', 14, 17],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Twenty heavy wheels after six months',
      'Not one broken spoke in 61,000 km with couriers. The wheel is 180 g heavier. We build all motor wheels of the cargo line this way from week 9.',
    ],
  ],
  checklist: [['Tension meters compared', 'monthly']],
  metrics: [['Broken spokes per 1,000 wheels', 'spokes', 'monthly', 25, -0.8, 2.5]],
  tensions: [
    [
      'Rims come without the inner tape',
      'The maker changed it silently, and each wheel takes four minutes more.',
    ],
  ],
  children: [],
};

export default wheels;
