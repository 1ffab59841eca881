import type { CircleText } from '../types';
import accessories from './accessories';
import drive from './drive';
import frame from './frame';
import quality from './quality';

const product: CircleText = {
  name: 'Product',
  color: '#3b6fb6',
  years: 7.2,
  core: 'full',
  purpose: 'Cargo bikes that carry more, weigh less and can be repaired with ordinary tools.',
  strategy: 'Share parts between models before drawing new ones.',
  domains: [
    'The range of models',
    'Specification and price class of each model',
    'Product roadmap',
  ],
  accountabilities: [
    'Deciding what goes into the next model year',
    'Freezing specifications six months before production',
    'Answering for the spare-parts plan of each model',
  ],
  roles: [
    {
      name: 'Product Owner Family Line',
      seats: 1,
      percent: 80,
      purpose: 'Parents trust the bike with their children from the first ride.',
      domains: ['Backlog of the family line'],
      accountabilities: [
        'Ranking wishes of riders, dealers and mechanics',
        'Deciding on color and trim each model year',
        'Testing each change with five families',
      ],
    },
    {
      name: 'Product Owner Cargo Line',
      seats: 1,
      percent: 80,
      purpose: 'Couriers and craftspeople earn their living with the bike.',
      domains: ['Backlog of the cargo line'],
      accountabilities: [
        'Riding along with business customers twice a quarter',
        'Ranking the backlog of the cargo line',
        'Checking the cost per kilometer of every variant',
      ],
    },
  ],
  agreements: [
    [
      'Freeze before production',
      'Specification and price class of each model',
      'Six months before a model year begins its specification is frozen. Changes after that need the consent of Production and of Supply Chain.',
    ],
    [
      'Ten years of spare parts',
      'The range of models',
      'No part enters a model unless it, or one that fits in its place, can be had for ten years after the last bike was sold.',
    ],
  ],
  projects: [
    {
      title: 'One dropout for all models',
      description:
        'Four models use three rear dropouts. One part for all saves stock and a week of training for each mechanic.',
      actions: [
        'Compare loads of the three dropouts',
        'Build six test frames',
        'Agree the change with Welding & Paint',
      ],
    },
    {
      title: 'Model year roadmap with dealers',
      description:
        'Show the roadmap to twelve dealers before it is final, and change it where they are right.',
      actions: [
        'Choose twelve dealers of different size',
        'Prepare the session material',
        'Publish what we changed because of it',
      ],
    },
    {
      title: 'Rain canopy that folds in one move',
      description:
        'Parents ask for it more than for anything else. It must fold with one hand while the other holds a child.',
      actions: [
        'Watch ten parents fold the present one',
        'Make three mock-ups',
        'Test in a wind tunnel at 70 km/h',
      ],
    },
  ],
  objectives: [
    {
      title: 'Fewer parts, same range',
      results: [
        ['Different parts in all models', 'parts', 1460, 1200],
        ['Parts shared by at least two models', '%', 44, 60],
      ],
    },
    {
      title: 'A family bike under 38 kg',
      results: [
        ['Weight of the Ebb 2', 'kg', 43.5, 38],
        ['Frame stiffness kept', '%', 90, 100],
      ],
    },
  ],
  publications: [
    [
      'news',
      'The Ebb 2 loses four kilos',
      'The new front frame comes without the second tube. Forty test riders could not tell the difference in stiffness; their backs could when lifting it over the doorstep.',
    ],
    [
      'guide',
      'How to propose a change to a model',
      'Write down who has the problem, how often, and what they do about it now. Put it in the backlog of the family or the cargo line. You get an answer within three weeks, and a reason if it is no.',
    ],
  ],
  checklist: [
    ['Backlogs of both lines ranked', 'biweekly'],
    ['Spare-parts plan checked against discontinued parts', 'quarterly'],
  ],
  metrics: [['Open wishes older than a year', 'wishes', 'monthly', 64, -2, 5]],
  tensions: [
    [
      'Colors are decided twice',
      'Brand chooses the season’s colors in April, Product freezes in February. Last year 300 frames had to be repainted.',
    ],
    [
      'Nobody owns the child seat',
      'Accessories draws it, Frame fixes it, Quality tests it. When a buckle broke three circles waited for each other.',
    ],
  ],
  children: [frame, drive, accessories, quality],
};

export default product;
