export default {
  config: { locales: ['nl', 'sv'] },
  bootstrap() {},
};
