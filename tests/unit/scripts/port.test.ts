import { createServer, type AddressInfo, type Server } from 'node:net';

import { callScript } from './call-script';

const assertPortFree = (host: string, port: number) =>
  callScript('port.mjs', 'assertPortFree', [host, port]);

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

test('a port that is taken is told with a remedy, and is free again once it is', async () => {
  await expect(assertPortFree('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm run demo`);
  await new Promise((resolve) => server.close(resolve));
  await expect(assertPortFree('127.0.0.1', port)).resolves.toBeNull();
});

test('an address that is not this machine’s is told', async () => {
  await expect(assertPortFree('203.0.113.7', 4000)).rejects.toThrow('Correct HOST');
});
