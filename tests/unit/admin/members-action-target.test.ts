import { toMemberSelection } from '../../../plugins/org-admin/admin/src/pages/Members/actions/target';
import type { MembersState } from '../../../plugins/org-admin/admin/src/pages/Members/members-list';
import {
  EMPTY_SELECTION,
  toggleRows,
} from '../../../plugins/org-admin/admin/src/pages/Members/selection';
import { memberSelection } from '../../../plugins/org-admin/shared/contracts/member-actions';

const state: MembersState = {
  search: 'ek',
  filters: { state: ['active'], invitation: ['none'], accessRole: [], team: ['team1'], circle: [] },
  sort: '-createdAt',
  page: 3,
  pageSize: 50,
};
const member = (documentId: string) => ({ documentId, firstName: 'A', lastName: documentId });

describe('what an action is told of a selection', () => {
  it('are the members that were ticked, whatever the filter is now', () => {
    const ticked = toggleRows(EMPTY_SELECTION, [member('ada'), member('bo')], 1, true);
    expect(memberSelection.parse(toMemberSelection(ticked, state))).toEqual({
      members: ['ada', 'bo'],
    });
  });

  it('is the filter, without page and order, and those that were ticked off', () => {
    const all = { kind: 'all', except: new Set(['cy']) } as const;
    expect(memberSelection.parse(toMemberSelection(all, state))).toEqual({
      filter: {
        search: 'ek',
        state: ['active'],
        invitation: ['none'],
        accessRole: [],
        team: ['team1'],
        circle: [],
      },
      except: ['cy'],
    });
  });
});
