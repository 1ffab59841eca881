import type { CircleText } from '../types';

const it: CircleText = {
  name: 'IT & Data',
  color: '#6d7684',
  years: 4.6,
  core: 'small',
  purpose: 'Tools that help and data we can trust.',
  domains: ['Company systems and accounts', 'Data warehouse'],
  accountabilities: [
    'Keeping systems running and safe',
    'Giving circles the figures they need',
    'Looking after riders’ and members’ data',
  ],
  roles: [
    {
      name: 'System Keeper',
      seats: 3,
      percent: 80,
      purpose: 'It works on Monday morning.',
      domains: ['Accounts and devices'],
      accountabilities: [
        'Running servers, networks and devices',
        'Restoring a backup every month to see that it can be done',
        'Removing accounts on the day somebody leaves',
      ],
    },
    {
      name: 'Data Analyst',
      seats: 2,
      percent: 80,
      purpose: 'Circles decide on facts.',
      domains: ['Definitions of figures'],
      accountabilities: [
        'Building reports that circles use',
        'Writing down what each figure means',
        'Answering questions within a week',
      ],
    },
  ],
  agreements: [
    [
      'Data of people',
      'Data warehouse',
      'Data of riders and members is used for what they gave it for. Reports show no group smaller than ten.',
    ],
    [
      'Leaving',
      'Company systems and accounts',
      'Accounts are closed on the last day at six in the evening. Mail is answered by a note for three months, and read by nobody.',
    ],
  ],
  projects: [
    {
      title: 'One list of members',
      description:
        'Four lists of who works here, and none is right. One source, and the others read from it.',
      actions: [
        'Compare the four lists',
        'Decide with People & Culture which leads',
        'Switch off the other three',
      ],
    },
    {
      title: 'Restore everything in a day',
      description: 'We have backups. Prove that they make a company.',
      actions: [
        'Empty machine and a stopwatch',
        'Write down every surprise',
        'Repeat until it takes less than a day',
      ],
    },
  ],
  objectives: [
    {
      title: 'Trusted figures',
      results: [
        ['Figures with a written meaning', '%', 20, 80],
        ['Reports nobody opened in three months', 'reports', 58, 10],
      ],
    },
  ],
  publications: [
    [
      'guide',
      'Where to find which figure',
      'Sales and forecast: Market. Deliveries: Production. Everything with euros: Finance. What the words mean is on the page “Definitions”; if yours is not there, ask us and it will be.',
    ],
  ],
  checklist: [
    ['Backup restored', 'monthly'],
    ['Accounts of people who left closed', 'weekly'],
  ],
  metrics: [['Requests open longer than a week', 'requests', 'weekly', 19, -0.08, 3]],
  tensions: [['Everybody is administrator', 'Thirty-one people can delete the webshop.']],
  children: [],
};

export default it;
