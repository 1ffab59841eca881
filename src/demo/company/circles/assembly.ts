import type { CircleText } from '../types';
import wheels from './wheels';

const assembly: CircleText = {
  name: 'Assembly',
  color: '#cc8144',
  years: 6.8,
  core: 'full',
  purpose: 'Each bike leaves as if we were to ride it ourselves.',
  domains: ['Assembly lines and their tools', 'Order of assembly steps'],
  accountabilities: [
    'Building frames and parts into bikes',
    'Checking each bike before it leaves',
    'Improving how we build, week by week',
  ],
  roles: [
    {
      name: 'Assembler',
      seats: 20,
      percent: 80,
      purpose: 'Every bolt has its torque.',
      domains: [],
      accountabilities: [
        'Assembling bikes by instruction',
        'Calling the line coach when something does not fit',
        'Suggesting one improvement a month',
      ],
    },
    {
      name: 'Line Coach',
      seats: 3,
      percent: 60,
      purpose: 'Nobody is stuck for more than five minutes.',
      domains: ['Station instructions'],
      accountabilities: [
        'Helping on the line',
        'Keeping instructions true to what is built',
        'Teaching newcomers in their first month',
      ],
    },
  ],
  agreements: [
    [
      'Pull the cord',
      'Assembly lines and their tools',
      'Who cannot finish a step in time or in quality pulls the cord. The line waits. The coach comes first, the reason is written down later.',
    ],
    [
      'Swap of stations',
      'Order of assembly steps',
      'Everybody changes station at least every second week, and nobody does wheels and boxes on the same day.',
    ],
  ],
  projects: [
    {
      title: 'Torque wrenches that write it down',
      description:
        'A wrench that records each bolt saves the paper sheet and finds the forgotten one.',
      actions: [
        'Try two makes at station 4',
        'Connect to the bike’s file',
        'Write down what happens when it fails',
      ],
    },
    {
      title: 'Instructions on a screen',
      description: 'Paper instructions are two versions old at half the stations.',
      actions: [
        'Choose stations for the trial',
        'Photograph 140 steps',
        'Ask newcomers after a month',
      ],
    },
  ],
  objectives: [
    {
      title: 'A line that learns',
      results: [
        ['Improvements carried out', 'a month', 6, 20],
        ['Time to learn a station', 'days', 9, 5],
        ['Bikes without any fault at final check', '%', 61, 85],
      ],
    },
  ],
  publications: [
    [
      'guide',
      'Your first month on the line',
      'Week one you build with a coach. Week two you build boxes, week three wheels stay with wheel building, week four you do a whole bike and ride it home for the weekend. Ask everything; nobody counts bikes in the first month.',
    ],
  ],
  checklist: [
    ['Torque wrenches checked against the master', 'weekly'],
    ['Improvement board emptied', 'biweekly'],
  ],
  metrics: [['Bikes without fault at final check', '%', 'weekly', 62, 0.22, 4]],
  tensions: [
    [
      'Instructions for the Flood have no pictures of the new bench',
      'Since March everybody asks the same coach.',
    ],
    ['Left-handed tools', 'Three of us are left-handed and station 6 is built for the right.'],
  ],
  children: [wheels],
};

export default assembly;
