import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { currentE2eRun } from './run';

/** Requests to the admin API as the super admin, to prepare what a page test then looks at. */
export const adminApi = () => {
  const { url, administrator, directory } = currentE2eRun();
  let token: string | undefined;

  const send = async <Data>(method: string, path: string, body?: object): Promise<Data> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(!isForm && body && { 'content-type': 'application/json' }),
      },
      body: isForm ? body : body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text).data as Data;
  };
  /** One login serves a whole run: the server allows only a few of them in a row. */
  const login = async () => {
    const file = path.join(directory, 'token');
    if (existsSync(file)) {
      token = readFileSync(file, 'utf8');
      return;
    }
    const { email, password } = administrator;
    token = (await send<{ token: string }>('POST', '/admin/login', { email, password })).token;
    writeFileSync(file, token);
  };
  const authorized = async <Data>(method: string, path: string, body?: object) => {
    if (!token) await login();
    return send<Data>(method, path, body);
  };

  return {
    /** Makes the first administrator of a new installation. */
    register: () => send('POST', '/admin/register-admin', administrator),
    /** The answer's `data`. Anything but success throws. */
    get: <Data>(path: string) => authorized<Data>('GET', path),
    post: <Data>(path: string, body: object) => authorized<Data>('POST', path, body),
    put: <Data>(path: string, body: object) => authorized<Data>('PUT', path, body),
    patch: <Data>(path: string, body: object) => authorized<Data>('PATCH', path, body),
  };
};

export interface FreshOrganization {
  documentId: string;
  name: string;
}

/** A new organization that no other test knows. */
export const freshOrganization = (name: string) =>
  adminApi().post<FreshOrganization>('/org-admin/organizations', {
    name: `${name} ${Math.random().toString(36).slice(2, 8)}`,
  });
