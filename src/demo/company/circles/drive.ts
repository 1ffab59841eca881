import type { CircleText } from '../types';
import battery from './battery';
import firmware from './firmware';

const drive: CircleText = {
  name: 'Electric Drive',
  color: '#5a5fb8',
  years: 6.1,
  core: 'full',
  purpose: 'Help from the motor that feels like a tailwind and never leaves anybody stranded.',
  domains: ['Motor, battery and display as one system'],
  accountabilities: [
    'Choosing and integrating motors and batteries',
    'Setting how the help of the motor feels',
    'Answering for electrical safety of the whole bike',
  ],
  roles: [
    {
      name: 'Drive Architect',
      seats: 2,
      percent: 80,
      purpose: 'Motor, battery and software make one bike.',
      domains: ['Interfaces between motor, battery and display'],
      accountabilities: [
        'Keeping the system drawing true',
        'Deciding which parts we make and which we buy',
        'Explaining failures that cross the border of two circles',
      ],
    },
  ],
  agreements: [
    [
      'A bike that can be ridden home',
      'Motor, battery and display as one system',
      'Whatever fails in the drive, lights stay on and the bike can be pedaled. No change may break this, also not for a test fleet.',
    ],
    [
      'Logs belong to the rider',
      'Motor, battery and display as one system',
      'We read the log of a bike only when its rider asks us to, or agrees. Figures for development are kept without the number of the bike.',
    ],
  ],
  projects: [
    {
      title: 'Second source for the hub motor',
      description:
        'One supplier for all motors cost us eleven weeks of deliveries. A second one must fit the same mount and cable.',
      actions: ['Invite four makers', 'Bench test of two motors', 'Ride 2,000 km with each'],
    },
    {
      title: 'Range people can believe',
      description:
        'The display shows 80 km and riders get 50 in winter. Show what this rider will get today.',
      actions: [
        'Collect logs of 50 volunteers',
        'Model with temperature and load',
        'Trial with 200 bikes',
      ],
    },
  ],
  objectives: [
    {
      title: 'A drive that is there in winter',
      results: [
        ['Drive failures per 100 bikes and year', 'failures', 5.4, 2.5],
        ['Winter range predicted within 10 %', '%', 35, 80],
      ],
    },
    {
      title: 'Two sources for every drive part',
      results: [['Parts with a second source', '%', 40, 75]],
    },
  ],
  publications: [
    [
      'guide',
      'Cold mornings and your battery',
      'Keep the battery inside below 5 °C and put it on the bike just before you leave. It gives a quarter more range and it ages slower. Charging a frozen battery harms it; the charger now waits until it is warm.',
    ],
  ],
  checklist: [
    ['Field failures of the week read', 'weekly'],
    ['Interface drawing compared with what is built', 'quarterly'],
  ],
  metrics: [['Drive failures per 100 bikes', 'failures', 'monthly', 5.2, -0.12, 0.5]],
  tensions: [
    [
      'Firmware and battery release on different days',
      'Twice a bike got new firmware that did not know its battery. We need one day, or a check.',
    ],
  ],
  children: [battery, firmware],
};

export default drive;
