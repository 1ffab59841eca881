import type { CircleText } from '../types';

const people: CircleText = {
  name: 'People & Culture',
  short: 'People',
  color: '#7a5a9e',
  years: 6.3,
  core: 'full',
  purpose: 'People find work here that fits their lives, and stay because of it.',
  domains: ['Terms of work', 'Pay model'],
  accountabilities: [
    'Finding and welcoming new members',
    'Keeping terms of work fair and known',
    'Helping when it gets difficult between people',
  ],
  roles: [
    {
      name: 'Recruiter',
      seats: 2,
      percent: 80,
      purpose: 'The right people hear of us before they look elsewhere.',
      domains: ['Job advertisements'],
      accountabilities: [
        'Writing advertisements with the circle that needs somebody',
        'Answering every applicant within a week',
        'Keeping the trial day honest',
      ],
    },
    {
      name: 'Onboarding Buddy',
      seats: 4,
      percent: 10,
      purpose: 'Nobody eats lunch alone in the first month.',
      domains: [],
      accountabilities: [
        'Accompanying newcomers for three months',
        'Explaining circles and roles on the second day',
        'Telling People & Culture what newcomers stumble over',
      ],
    },
    {
      name: 'Wellbeing Contact',
      seats: 1,
      percent: 20,
      elected: true,
      purpose: 'Trouble is heard early and in confidence.',
      domains: [],
      accountabilities: [
        'Listening in confidence',
        'Helping to find the next step',
        'Telling once a year, without names, what weighs on people',
      ],
    },
  ],
  agreements: [
    [
      'Pay model',
      'Pay model',
      'Six levels, the same in both countries after cost of living. Who wants another level asks three colleagues of other circles; they decide together.',
    ],
    [
      'Four days is normal',
      'Terms of work',
      'Everybody may work four days without giving a reason. Three days or fewer we look at together with the circle.',
    ],
    [
      'Trial day',
      'Terms of work',
      'Nobody is hired without a paid day of work beside future colleagues. Both sides may say no without explaining.',
    ],
  ],
  projects: [
    {
      title: 'Buddy for every newcomer',
      description:
        'Half of the newcomers had one, the other half tell us they would have liked one.',
      actions: [
        'Find ten buddies',
        'An afternoon of preparation',
        'Ask newcomers after three months',
      ],
    },
    {
      title: 'Pay model in one page',
      description: 'The model has eleven pages and is explained differently by everyone.',
      actions: [
        'Collect questions of a month',
        'Write the page',
        'Read it with five people who have never seen it',
      ],
    },
  ],
  objectives: [
    {
      title: 'People who stay',
      results: [
        ['People who left within two years', '%', 19, 9],
        ['Newcomers with a buddy', '%', 45, 100],
      ],
    },
    {
      title: 'Members, not employees',
      results: [['Employees who became members of the cooperative', '%', 58, 75]],
    },
  ],
  publications: [
    [
      'decision',
      'Buddies get time for it',
      'From next month Onboarding Buddy is a role with 10 % of one’s time, not a favor. Circles get the hours back in their plan.',
    ],
    [
      'guide',
      'How to take a role',
      'Roles are not careers. Look in the structure for what is vacant or what you would do better, talk to whoever holds it, and bring it to the circle lead. Most people have two or three.',
    ],
  ],
  checklist: [
    ['Applicants answered within a week', 'weekly'],
    ['Newcomers of the month have a buddy', 'monthly'],
  ],
  metrics: [['People who left in the last year', '%', 'monthly', 11, -0.2, 0.8]],
  tensions: [
    [
      'Roles beside the machine',
      'Who works on the line cannot leave it for a role meeting, so office people hold all elected roles.',
    ],
    ['Parental leave differs in two countries', 'And both sides think the other has it better.'],
  ],
  children: [],
};

export default people;
