import type { CircleText } from '../types';

const quality: CircleText = {
  name: 'Quality & Testing',
  short: 'Quality',
  color: '#2f7f9e',
  years: 5.9,
  core: 'small',
  decisionMode: 'authority',
  purpose: 'We find the fault before a rider does.',
  domains: ['Release of models and changes for sale', 'Test methods'],
  accountabilities: [
    'Testing new models and changed parts',
    'Stopping deliveries that are not safe',
    'Keeping us in line with standards for cycles and cargo bikes',
  ],
  roles: [
    {
      name: 'Test Rider',
      seats: 4,
      percent: 60,
      purpose: 'Every cobblestone of Utrecht has been ridden.',
      domains: ['Test fleet'],
      accountabilities: [
        'Riding test bikes in all weathers with full load',
        'Describing faults so that they can be found again',
        'Keeping the test fleet in order',
      ],
    },
    {
      name: 'Compliance Keeper',
      seats: 2,
      percent: 80,
      purpose: 'Our bikes may be sold wherever we want to sell them.',
      domains: ['Technical files'],
      accountabilities: [
        'Following standards and telling circles what changes',
        'Keeping the technical file of each model',
        'Answering authorities',
      ],
    },
  ],
  agreements: [
    [
      'Anyone may stop a bike',
      'Release of models and changes for sale',
      'Who sees an unsafe bike puts a red tag on it. Only Quality & Testing takes the tag off, in writing, within two days.',
    ],
    [
      'Recalls',
      'Release of models and changes for sale',
      'Quality & Testing decides on a recall after hearing Rider Care and Finance & Legal. The decision is made within three days of the first confirmed fault.',
    ],
  ],
  projects: [
    {
      title: 'Curb test that matches real curbs',
      description:
        'The standard drops the bike from 200 mm. Riders do worse every day. Build a test from 60 measured curbs.',
      actions: [
        'Measure 60 curbs',
        'Program the test rig',
        'Compare with frames that came back broken',
      ],
    },
    {
      title: 'Faults found before delivery',
      description:
        'Final check takes 40 minutes and finds a third of the faults. Find out which ten checks find most.',
      actions: ['Sort 800 fault reports', 'New check list with Assembly', 'Measure for two months'],
    },
  ],
  objectives: [
    {
      title: 'Faults are ours to find',
      results: [
        ['Faults reported in the first 30 days', 'per 100 bikes', 18, 8],
        ['Changes tested before the freeze', '%', 64, 95],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Curb test: what breaks first',
      'After 20,000 curbs the frame is fine; the kickstand bracket is not. The new bracket is 1 mm thicker and comes with all bikes from week 14.',
    ],
  ],
  checklist: [
    ['Red tags older than two days cleared', 'weekly'],
    ['Standards watch read', 'monthly'],
  ],
  metrics: [['Faults in the first 30 days per 100 bikes', 'faults', 'monthly', 17.5, -0.45, 1.4]],
  tensions: [
    [
      'Test bikes are borrowed and not returned',
      'On Friday six of fourteen test bikes were at home with colleagues.',
    ],
  ],
  children: [],
};

export default quality;
