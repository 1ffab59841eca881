/** Starting Strapi on a busy machine can take longer than Jest’s five seconds, and so can a large import. */
jest.setTimeout(300_000);
