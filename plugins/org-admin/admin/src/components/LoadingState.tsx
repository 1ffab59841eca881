import { Flex, Loader } from '@strapi/design-system';

import { useT } from '../hooks/useT';

/** In place of what is being loaded, inside a page whose heading is there already. */
export const LoadingState = () => {
  const t = useT();

  return (
    <Flex justifyContent="center" padding={10} aria-busy>
      <Loader>{t('state.loading')}</Loader>
    </Flex>
  );
};
