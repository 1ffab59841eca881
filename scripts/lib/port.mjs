import { createServer } from 'node:net';

/**
 * @param {string} host
 * @param {number} port
 * @throws where something listens there already, saying what to do
 */
export const assertPortFree = (host, port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const reasons = {
        EADDRINUSE: `Port ${port} is taken by another program, perhaps by this app started before. End it, or choose another port: PORT=${port + 1} npm run demo`,
        EACCES: `This user may not listen on port ${port}. Choose one above 1023: PORT=1337 npm run demo`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Correct HOST in .env, or leave it out.`,
      };
      const reason = reasons[/** @type {keyof typeof reasons} */ (error.code)];
      reject(reason ? new Error(reason) : error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
