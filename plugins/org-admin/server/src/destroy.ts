/** Nothing is left running: Strapi closes the database and with it the lifecycle subscriptions. */
export default () => {};
