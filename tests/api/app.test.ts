import { startTestApp, type TestApp } from './support/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('the app', () => {
  it('knows an administrator who logged in', async () => {
    const admin = await app.admin({ firstname: 'Ada' });
    const answer = await admin.get('/admin/users/me').expect(200);
    expect(answer.body.data).toMatchObject({ email: admin.email, firstname: 'Ada' });
  });

  it('refuses somebody who is not logged in', async () => {
    await app.visitor.get('/admin/users/me').expect(401);
  });

  it('refuses an administrator without the permission', async () => {
    const admin = await app.admin({ permissions: [] });
    await admin.get('/admin/users').expect(403);
  });

  it('keeps what is written when it starts again', async () => {
    const { email } = await app.admin();
    await app.restart();
    const admin = await app.admin();
    const answer = await admin.get(`/admin/users?filters[email]=${email}`).expect(200);
    expect(answer.body.data.results).toHaveLength(1);
  });
});
