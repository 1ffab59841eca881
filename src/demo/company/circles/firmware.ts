import type { CircleText } from '../types';

const firmware: CircleText = {
  name: 'Firmware',
  color: '#7d6bc4',
  years: 3.8,
  core: 'small',
  purpose: 'Software on the bike that nobody has to think about.',
  domains: ['Firmware of display and motor controller'],
  accountabilities: [
    'Writing and testing the software of display and controller',
    'Releasing updates that dealers can install in five minutes',
    'Keeping the bike usable when an update fails',
  ],
  roles: [
    {
      name: 'Firmware Developer',
      seats: 5,
      percent: 80,
      purpose: 'Code that a colleague understands in a year.',
      domains: [],
      accountabilities: [
        'Developing and reviewing features',
        'Writing a test for every fault found in the field',
        'Taking turns on the week of support',
      ],
    },
    {
      name: 'Release Steward',
      seats: 1,
      percent: 30,
      elected: true,
      purpose: 'Nothing reaches riders that we would not put on our own bikes.',
      domains: ['Release calendar', 'Signing keys'],
      accountabilities: [
        'Deciding whether a release goes out',
        'Keeping the test fleet of 40 bikes running',
        'Writing release notes that dealers understand',
      ],
    },
  ],
  agreements: [
    [
      'Releases on Tuesdays',
      'Firmware of display and motor controller',
      'Updates go out on Tuesdays before noon, to 40 bikes first and to all a week later. Never in the two weeks before Christmas.',
    ],
  ],
  projects: [
    {
      title: 'Update over the phone',
      description:
        'Riders install updates with their phone instead of visiting a dealer. It must survive a phone that dies half way.',
      actions: [
        'Two-slot boot loader',
        'Interrupt the update 500 times',
        'Trial with 300 volunteers',
      ],
    },
    {
      title: 'Simulator for the motor controller',
      description: 'Test a week of riding in a minute, on every change.',
      actions: ['Record rides of ten bikes', 'Model of the hub motor', 'Run it on every merge'],
    },
  ],
  objectives: [
    {
      title: 'Updates nobody fears',
      results: [
        ['Failed updates', '%', 4.1, 0.5],
        ['Bikes on one of the last two releases', '%', 38, 75],
      ],
    },
  ],
  publications: [
    [
      'announcement',
      'Release 5.2 for all displays',
      'Winter range is now predicted from your own last ten rides. The light no longer flickers when the horn is used. Dealers: the update takes six minutes; keep the charger plugged in.',
    ],
  ],
  checklist: [
    ['Nightly tests green before standup', 'daily'],
    ['Signing keys checked', 'quarterly'],
  ],
  metrics: [['Open faults from the field', 'faults', 'weekly', 31, -0.15, 3]],
  tensions: [
    [
      'Support week eats the release',
      'Who is on support cannot finish features, and we plan as if they could.',
    ],
  ],
  children: [],
};

export default firmware;
