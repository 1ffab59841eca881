import type { CircleText } from '../types';

const gothenburg: CircleText = {
  name: 'Service Hub Gothenburg',
  short: 'Hub Göteborg',
  color: '#62aa79',
  years: 3.1,
  core: 'small',
  purpose: 'Sweden rides as well cared for as Utrecht.',
  domains: ['Workshop and showroom in Gothenburg'],
  accountabilities: [
    'Repairing and servicing bikes in Sweden',
    'Showing bikes and giving test rides',
    'Supporting Swedish dealers',
  ],
  roles: [
    {
      name: 'Service Mechanic',
      seats: 7,
      percent: 80,
      purpose: 'A bike in snow is a bike in use.',
      domains: [],
      accountabilities: [
        'Repairing and servicing bikes',
        'Helping Swedish dealers by phone',
        'Keeping the winter kit in stock',
      ],
    },
  ],
  agreements: [
    [
      'Winter check',
      'Workshop and showroom in Gothenburg',
      'Every bike that comes in between October and March gets brakes, tires and lights checked, whatever it came for.',
    ],
  ],
  projects: [
    {
      title: 'Night service for the parcel service',
      description: 'Two mechanics on call from ten to six, with a van.',
      actions: ['Rota with those who want it', 'Van with a lift', 'Review after a quarter'],
    },
    {
      title: 'Spiked tires that fit under the canopy',
      description: 'None on the market fits. Talk to the maker in Finland.',
      actions: [
        'Measure the clearance of all models',
        'Thirty pairs for trial',
        'Report to Accessories',
      ],
    },
  ],
  objectives: [
    {
      title: 'A hub that carries itself',
      results: [
        ['Repairs a week', 'repairs', 46, 80],
        ['Turnover of the hub', 'k€ a month', 58, 95],
      ],
    },
  ],
  publications: [
    [
      'guide',
      'Riding through a Gothenburg winter',
      'Spiked tires from the first frost, battery inside at night, chain oil every second week, and rinse the salt off with cold water. The winter check is on us until March.',
    ],
  ],
  checklist: [['Winter kits in stock', 'monthly']],
  metrics: [['Repairs a week', 'repairs', 'weekly', 47, 0.35, 6]],
  tensions: [['Minutes are in Dutch', 'We translate them with our phones.']],
  children: [],
};

export default gothenburg;
