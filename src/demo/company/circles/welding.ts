import type { CircleText } from '../types';

const welding: CircleText = {
  name: 'Welding & Paint',
  color: '#c27436',
  years: 6.8,
  core: 'small',
  purpose: 'Seams we would sign with our names, under paint that lasts.',
  domains: ['Welding and coating methods', 'Frame shop and paint line'],
  accountabilities: [
    'Welding frames and boxes',
    'Coating them in the colors of the season',
    'Training new welders',
  ],
  roles: [
    {
      name: 'Welder',
      seats: 11,
      percent: 80,
      purpose: 'Every seam holds for twenty years.',
      domains: [],
      accountabilities: [
        'Welding frames by drawing',
        'Checking own seams and marking them',
        'Keeping jigs true',
      ],
    },
    {
      name: 'Paint Specialist',
      seats: 6,
      percent: 80,
      purpose: 'Color that a winter of salt does not lift.',
      domains: ['Color recipes'],
      accountabilities: [
        'Preparing and coating frames',
        'Keeping waste and water within the permit',
        'Repairing paint damage',
      ],
    },
  ],
  agreements: [
    [
      'Every seam has a name',
      'Welding and coating methods',
      'Welders stamp their mark beside the head tube. It is there to be proud of; a bad seam is a reason to learn, not to blame.',
    ],
  ],
  projects: [
    {
      title: 'Jigs that change in ten minutes',
      description: 'Changing from Ebb to Flood takes 50 minutes and therefore happens once a day.',
      actions: ['Film three changes', 'Build a plate with quick locks', 'Train both shifts'],
    },
    {
      title: 'Welding school on Fridays',
      description: 'Welders cannot be hired any more. Teach four people a year ourselves.',
      actions: [
        'Set up two practice booths',
        'Agree on the certificate',
        'Ask Assembly who would like to learn',
      ],
    },
  ],
  objectives: [
    {
      title: 'Frames right the first time',
      results: [
        ['Frames repainted', '%', 8.5, 3],
        ['Changeover time', 'minutes', 50, 10],
      ],
    },
  ],
  publications: [
    [
      'news',
      'Four new welders from our own school',
      'Two assemblers, a warehouse keeper and a ride advisor passed the welding exam on Friday. They start with boxes next week.',
    ],
  ],
  checklist: [['Extraction filters checked', 'weekly']],
  metrics: [['Frames repainted', '%', 'monthly', 8.4, -0.22, 0.9]],
  tensions: [
    [
      'Night cold cracks the primer',
      'Frames wait in the unheated hall over the weekend, and on Monday we sand them again.',
    ],
  ],
  children: [],
};

export default welding;
