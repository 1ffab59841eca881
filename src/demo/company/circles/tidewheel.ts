import type { CircleText } from '../types';
import care from './care';
import finance from './finance';
import market from './market';
import people from './people';
import product from './product';
import production from './production';

const tidewheel: CircleText = {
  name: 'Tidewheel',
  color: '#1f6f6b',
  years: 7.4,
  core: 'full',
  decisionMode: 'consent',
  purpose:
    'Families and firms leave the car at home, because a cargo bike carries what they need and lasts twenty years.',
  strategy:
    'Repairable before new. Fewer models, better supported. Grow in Sweden before opening a third country.',
  domains: [
    'The name and logo of Tidewheel',
    'The yearly plan and budget',
    'Opening and closing circles of the first ring',
  ],
  accountabilities: [
    'Setting the strategy for the coming year together with the circles',
    'Deciding on investments above €50,000',
    'Telling members each quarter how the cooperative is doing',
  ],
  roles: [
    {
      name: 'Strategy Keeper',
      seats: 2,
      percent: 50,
      purpose: 'Everybody knows what matters this year and what does not.',
      domains: ['Strategy document'],
      accountabilities: [
        'Preparing the yearly strategy days',
        'Asking circles each quarter what they will stop doing',
        'Keeping the strategy document short and current',
      ],
    },
    {
      name: 'Council Liaison',
      seats: 1,
      percent: 20,
      purpose: 'The members’ council and the circles hear each other in time.',
      domains: [],
      accountabilities: [
        'Bringing questions of the members’ council to the right circle',
        'Reporting decisions with financial consequences to the council',
      ],
    },
  ],
  agreements: [
    [
      'Spending without asking',
      'The yearly plan and budget',
      'Any role may spend up to €1,000 a month within the budget of its circle. Up to €10,000 ask the circle lead. Above that, bring it to the circle’s next meeting.',
    ],
    [
      'Small circles borrow their core',
      'Opening and closing circles of the first ring',
      'Circles with fewer than twelve members have a circle lead and a rep link only. Facilitator and secretary of the wider circle help out when they meet for governance.',
    ],
    [
      'Use of the name',
      'The name and logo of Tidewheel',
      'Partners may say “works with Tidewheel” after Brand & Storytelling has seen the text. The logo is never recolored.',
    ],
  ],
  projects: [
    {
      title: 'Strategy days: what we stop doing',
      description:
        'Two days with all rep links to choose what not to do in the coming year, before talking about anything new.',
      actions: [
        'Ask each circle for three things it would drop',
        'Book the old ferry hall for two days',
        'Write the one-page outcome',
      ],
    },
    {
      title: 'Members’ loan for the paint line',
      description: 'A loan by members finances the new powder-coating line instead of a bank.',
      actions: [
        'Draft the terms with Finance & Legal',
        'Hold two evening sessions for questions',
        'Open subscriptions',
      ],
    },
  ],
  objectives: [
    {
      title: 'A cooperative that can pay for its own growth',
      results: [
        ['Operating margin', '%', 3, 7],
        ['Members’ capital', 'k€', 900, 1400],
        ['Months of cash in hand', 'months', 3, 5],
      ],
    },
    {
      title: 'Bikes that stay on the road',
      results: [
        ['Bikes sold before 2020 still insured with us', '%', 71, 80],
        ['Repairs done within five working days', '%', 58, 85],
      ],
    },
    {
      title: 'A second home in Sweden',
      results: [
        ['Bikes sold in Sweden', 'bikes', 420, 900],
        ['Swedish dealers with a trained mechanic', 'dealers', 6, 18],
      ],
    },
  ],
  publications: [
    [
      'announcement',
      'We stay at four models',
      'We were asked often whether a compact model is coming. It is not, this year. Each model we add takes two mechanics’ worth of spare parts and knowledge. We first make the four we have easier to repair.',
    ],
    [
      'decision',
      'Members’ loan approved',
      'The council approved the members’ loan of €600,000 at 3.5 %. Subscriptions open on the first of next month, at most €10,000 a person so that everyone has a chance.',
    ],
  ],
  checklist: [
    ['Dashboard of the first ring is up to date', 'weekly'],
    ['Decisions of the month published', 'monthly'],
  ],
  metrics: [
    ['Bikes delivered', 'bikes', 'monthly', 210, 5, 28],
    ['Cash in hand', 'k€', 'monthly', 1180, 14, 90],
  ],
  tensions: [
    [
      'Two circles promise the same welding capacity',
      'Business Customers promised 40 fleet bikes for May, Direct Sales has the spring peak. Nobody is accountable for saying no.',
    ],
    [
      'Decisions arrive late in Gothenburg',
      'Minutes come out a week after the meeting, and in Dutch. The hub hears of changes from customers.',
    ],
  ],
  children: [product, production, market, care, people, finance],
};

export default tidewheel;
