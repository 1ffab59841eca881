import type { CircleText } from '../types';

const frame: CircleText = {
  name: 'Frame & Chassis',
  color: '#4f83c2',
  years: 6.9,
  core: 'small',
  purpose: 'Frames that a family can hand on to the next one.',
  domains: ['Frame geometry', 'Steel and aluminum grades'],
  accountabilities: [
    'Designing and proving frames, forks and boxes',
    'Keeping drawings that the workshop can build from without calling',
    'Answering questions about loads and weld quality',
  ],
  roles: [
    {
      name: 'Frame Designer',
      seats: 4,
      percent: 80,
      purpose: 'The lightest frame that still lasts twenty years.',
      domains: ['Frame drawings'],
      accountabilities: [
        'Drawing frames and simulating their loads',
        'Reviewing each other’s drawings before release',
        'Visiting the welding shop every second week',
      ],
    },
    {
      name: 'Prototype Builder',
      seats: 3,
      percent: 80,
      purpose: 'An idea can be ridden within ten days.',
      domains: ['Prototype workshop'],
      accountabilities: [
        'Building prototypes from drawings or sketches',
        'Telling designers what could not be welded as drawn',
        'Keeping the workshop safe and tidy',
      ],
    },
  ],
  agreements: [
    [
      'Two pairs of eyes',
      'Frame geometry',
      'A drawing goes to the workshop only after a second designer has checked it against the load cases. The check is written on the drawing.',
    ],
  ],
  projects: [
    {
      title: 'Step-through frame 40 mm lower',
      description:
        'Riders over sixty and people in skirts ask for it. The battery has to move for it.',
      actions: [
        'Clay model of the battery position',
        'Simulate the torsion of the main tube',
        'Fatigue test of three frames',
      ],
    },
    {
      title: 'Boxes from recycled aluminum',
      description:
        'Boxes take a third of our aluminum. Recycled sheet has more spread in thickness; find out what we can accept.',
      actions: [
        'Order sheet from two mills',
        'Measure thickness of 200 sheets',
        'Bend test with Welding & Paint',
      ],
    },
  ],
  objectives: [
    {
      title: 'Frames built right the first time',
      results: [
        ['Drawings sent back by the workshop', 'a month', 14, 4],
        ['Frames reworked after welding', '%', 6.2, 2.5],
      ],
    },
  ],
  publications: [
    [
      'report',
      'Fatigue test of the step-through frame',
      'Three frames went through 300,000 cycles at 130 % of the design load. One showed a crack at 281,000 near the battery bracket. The bracket gets a larger radius; we test again in six weeks.',
    ],
  ],
  checklist: [['Test bench calibrated', 'monthly']],
  metrics: [['Days from sketch to ridable prototype', 'days', 'monthly', 17, -0.4, 2]],
  tensions: [
    [
      'Drawings of old models are scattered',
      'Mechanics ask for drawings of the 2019 box and we search three drives for an hour.',
    ],
  ],
  children: [],
};

export default frame;
