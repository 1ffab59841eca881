import type { CircleText } from '../types';
import gothenburg from './gothenburg';
import utrecht from './utrecht';

const care: CircleText = {
  name: 'Rider Care',
  color: '#3d8a57',
  years: 6.6,
  core: 'full',
  purpose: 'Nobody who bought from us regrets it.',
  domains: ['Warranty terms', 'Answers to riders'],
  accountabilities: [
    'Answering riders within a day',
    'Repairing bikes quickly and well',
    'Telling the other circles what riders suffer from',
  ],
  roles: [
    {
      name: 'Rider Helpdesk',
      seats: 7,
      percent: 80,
      purpose: 'A person answers, and knows bikes.',
      domains: ['Standard answers'],
      accountabilities: [
        'Answering calls and letters in three languages',
        'Following a case until the rider says it is solved',
        'Writing down faults so that Quality can count them',
      ],
    },
    {
      name: 'Warranty Keeper',
      seats: 2,
      percent: 60,
      purpose: 'Fair to the rider, fair to the cooperative.',
      domains: ['Warranty decisions'],
      accountabilities: [
        'Deciding on warranty within three days',
        'Claiming from suppliers what they owe us',
        'Showing each quarter what warranty cost',
      ],
    },
  ],
  agreements: [
    [
      'In doubt, for the rider',
      'Warranty terms',
      'Below €150 the helpdesk decides alone, and in doubt for the rider. Above that the Warranty Keeper decides within three days.',
    ],
    [
      'A name under every answer',
      'Answers to riders',
      'Every answer is signed with a first name, and the same person follows the case to its end.',
    ],
  ],
  projects: [
    {
      title: 'Answers that repair',
      description: 'Half of the calls are about twelve things. Make a film of a minute for each.',
      actions: [
        'Count calls of a month',
        'Film with the mechanics',
        'Measure whether calls go down',
      ],
    },
    {
      title: 'Loan bikes for long repairs',
      description: 'Who waits longer than two days gets a bike to ride.',
      actions: ['Find fifteen used bikes', 'Agree on insurance', 'Try it in Utrecht'],
    },
  ],
  objectives: [
    {
      title: 'Solved at the first call',
      results: [
        ['Cases solved at first contact', '%', 52, 70],
        ['Answered within a day', '%', 81, 97],
      ],
    },
    {
      title: 'Warranty we learn from',
      results: [
        ['Warranty cost per bike', '€', 38, 24],
        ['Warranty cases with a known cause', '%', 55, 85],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Twelve questions, half of the calls',
      'Brake squeal, flat tire, display shows E7, canopy drips, belt noise … Twelve questions make 52 % of the calls. The first four films are online; calls about brake squeal went down by a third.',
    ],
  ],
  checklist: [
    ['Cases older than a week looked at', 'weekly'],
    ['Supplier claims sent', 'monthly'],
  ],
  metrics: [
    ['Answered within a day', '%', 'weekly', 82, 0.14, 3],
    ['Warranty cost per bike', '€', 'monthly', 37, -0.5, 3],
  ],
  tensions: [
    ['Swedish cases wait for two colleagues', 'When both are away the answer takes four days.'],
    [
      'Warranty is decided three times',
      'Helpdesk, hub and keeper say different things to the same rider.',
    ],
  ],
  children: [utrecht, gothenburg],
};

export default care;
