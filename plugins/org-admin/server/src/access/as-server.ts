import { AsyncLocalStorage } from 'node:async_hooks';

const server = new AsyncLocalStorage<true>();

/**
 * Does work of the plugin's own inside a request of the content API: what it reads and writes is not narrowed to what the caller may
 * see and change. Whoever uses it answers for what the caller gets of it.
 */
export const asServer = <T>(work: () => T): T => server.run(true, work);

export const isServerWork = (): boolean => server.getStore() === true;
