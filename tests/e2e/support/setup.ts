/** A page of the admin panel can take a while to come up on a busy machine. */
jest.setTimeout(300_000);
