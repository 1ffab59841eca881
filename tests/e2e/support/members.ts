import { setTimeout as wait } from 'node:timers/promises';

import { adminApi } from './admin-api';

const UNDER_WAY = ['planned', 'running'];

/** Imports members from CSV text and waits until they are there. Unknown teams are created. */
export const importMembers = async (organization: string, csv: string): Promise<void> => {
  const api = adminApi();
  const imports = `/org-admin/organizations/${organization}/imports`;
  const form = new FormData();
  form.append('options', JSON.stringify({ createTeams: true }));
  form.append('files', new Blob([csv], { type: 'text/csv' }), 'members.csv');
  const { run } = await api.post<{ run: string }>(imports, form);
  for (;;) {
    const { state } = await api.get<{ state: string }>(`${imports}/${run}`);
    if (state === 'completed') return;
    if (!UNDER_WAY.includes(state)) throw new Error(`The import ended as ${state}.`);
    await wait(100);
  }
};
