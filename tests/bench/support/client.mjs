import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** How often the panel asks how a batch goes on, in milliseconds. Each question costs the app as much as some mails. */
const POLL_EVERY = 2000;

/**
 * Requests of an administrator to the app that is measured.
 *
 * @param {{ url: string, email: string, password: string }} app
 */
export const logIn = async ({ url, email, password }) => {
  /** @param {string} path @param {RequestInit} [init] @param {string} [token] */
  const request = async (path, init = {}, token) => {
    const headers = { ...init.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(`${url}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  /** @param {string} path @param {object} body @param {string} [token] */
  const post = async (path, body, token) => {
    const headers = { 'Content-Type': 'application/json' };
    return (
      await request(path, { method: 'POST', headers, body: JSON.stringify(body) }, token)
    ).json();
  };
  const { data } = await post('/admin/login', { email, password });
  /** @type {string} */
  const token = data.token;

  /** @param {string} path @param {(chunk: Uint8Array) => void} [onChunk] */
  const download = async (path, onChunk = () => {}) => {
    const { body } = await request(path, {}, token);
    if (!body) throw new Error(`${path} answered nothing.`);
    const stream = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (body));
    for await (const chunk of stream) onChunk(chunk);
  };

  return {
    /** @param {string} name @returns {Promise<string>} its documentId */
    createOrganization: async (name) =>
      (await post('/org-admin/organizations', { name }, token)).data.documentId,

    /**
     * Imports a list of members, until every row is written.
     *
     * @param {string} organization
     * @param {string} csv
     */
    importMembers: async (organization, csv) => {
      const form = new FormData();
      form.set('options', JSON.stringify({ createTeams: true }));
      form.set('files', new Blob([csv], { type: 'text/csv' }), 'members.csv');
      const imports = `/org-admin/organizations/${organization}/imports`;
      const started = await (await request(imports, { method: 'POST', body: form }, token)).json();
      for (let report = started.data; ;) {
        if (report.state === 'completed') return report;
        if (report.state !== 'running') throw new Error(`The import ${report.state}.`);
        await pause(20);
        report = (await (await request(`${imports}/${report.run}`, {}, token)).json()).data;
      }
    },

    /**
     * Downloads the members workbook, chunk by chunk.
     *
     * @param {string} organization
     * @param {(chunk: Uint8Array) => void} [onChunk]
     */
    exportMembers: (organization, onChunk) =>
      download(`/org-admin/organizations/${organization}/exports/members.xlsx`, onChunk),

    /**
     * Downloads the workbook of the whole organization, chunk by chunk.
     *
     * @param {string} organization
     * @param {(chunk: Uint8Array) => void} [onChunk]
     */
    exportOrganization: (organization, onChunk) =>
      download(`/org-admin/organizations/${organization}/exports/organization.xlsx`, onChunk),

    /** @param {string} path */
    get: async (path) => (await request(path, {}, token)).json(),

    /** As somebody else. @param {string} bearer @param {string} path */
    getAs: async (bearer, path) => (await request(path, {}, bearer)).json(),

    /**
     * Invites everybody who never was, until the batch is completed.
     *
     * @param {string} organization
     * @returns {Promise<{ startedAt: string, finishedAt: string, counts: { sent: number } }>}
     */
    inviteAll: async (organization) => {
      const batches = `/org-admin/organizations/${organization}/invitation-batches`;
      const message = { senderName: 'Bench', senderEmail: 'bench@example.com', neverInvited: true };
      for (let { data } = await post(batches, message, token); ;) {
        if (data.state === 'completed') return data;
        if (data.state !== 'running') throw new Error(`The batch is ${data.state}.`);
        await pause(POLL_EVERY);
        ({ data } = await (await request(`${batches}/${data.documentId}`, {}, token)).json());
      }
    },

    /** A page of the members table: what others do meanwhile. @param {string} organization */
    listMembers: async (organization) =>
      (
        await request(`/org-admin/organizations/${organization}/members?pageSize=20`, {}, token)
      ).json(),
  };
};

/** @typedef {Awaited<ReturnType<typeof logIn>>} Client */

/**
 * How long some work takes, in milliseconds.
 *
 * @param {() => Promise<unknown>} work
 */
export const timed = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * The longest that a request waits for its answer while some work goes on, in milliseconds. Requests follow each other at
 * once, so that no moment goes by unmeasured.
 *
 * @param {() => Promise<unknown>} request
 * @param {() => Promise<unknown>} work
 */
export const longestWaitDuring = async (request, work) => {
  let done = false;
  let longest = 0;
  const others = (async () => {
    while (!done) longest = Math.max(longest, await timed(request));
  })();
  await work();
  done = true;
  await others;
  return longest;
};
