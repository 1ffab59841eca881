import type supertest from 'supertest';

type Agent = ReturnType<typeof supertest>;

/** Requests of one person or program. Paths begin with `/`; answers are supertest's. */
export interface HttpClient {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  patch(path: string, body?: object): supertest.Test;
  delete(path: string): supertest.Test;
  /** A GraphQL query or mutation. */
  graphql(query: string, variables?: Record<string, unknown>): supertest.Test;
}

/** @param token bearer token, or nothing for somebody who is not logged in */
export const client = (agent: () => Agent, token?: string): HttpClient => {
  const authorized = (test: supertest.Test) =>
    token === undefined ? test : test.set('Authorization', `Bearer ${token}`);
  const withBody = (test: supertest.Test, body?: object) =>
    body === undefined ? authorized(test) : authorized(test).send(body);

  return {
    get: (path) => authorized(agent().get(path)),
    post: (path, body) => withBody(agent().post(path), body),
    put: (path, body) => withBody(agent().put(path), body),
    patch: (path, body) => withBody(agent().patch(path), body),
    delete: (path) => authorized(agent().delete(path)),
    graphql: (query, variables) => authorized(agent().post('/graphql')).send({ query, variables }),
  };
};
