import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';

import { rootFieldsLimit } from './root-fields-limit';

/** Words and signs of a document, for each selection: its name, an alias, an argument or a variable. */
const TOKENS_PER_SELECTION = 4;

const INTERNAL = 'INTERNAL_SERVER_ERROR';

const withoutCause = (error: GraphQLFormattedError): GraphQLFormattedError =>
  error.extensions?.code === INTERNAL
    ? { message: error.message, path: error.path, extensions: { code: INTERNAL } }
    : error;

/** Strapi puts the words of an unexpected error, which can be SQL, beside its "Internal Server Error". They are in the log. */
const hideCauses: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map(withoutCause);
      },
    };
  },
};

export const noLandingPage = () => ApolloServerPluginLandingPageDisabled();

/** How large one operation may be, beside its depth. */
export interface OperationLimits {
  /** Fields of `Query` or `Mutation`. */
  rootFields: number;
  /** All that is selected, what is in fragments as often as they are spread. */
  selections: number;
}

/** Settings of the GraphQL server that are safe wherever it is reached from. */
export const apolloServer = ({ rootFields, selections }: OperationLimits) => ({
  introspection: true,
  includeStacktraceInErrorResponses: false,
  // `strapi::cors` answers for GraphQL as for REST; otherwise every origin would be let in here.
  cors: false,
  parseOptions: { maxTokens: selections * TOKENS_PER_SELECTION },
  // Where it is set, the rules below and Strapi's depth limit come after it. That limit follows every spread of a fragment anew: some
  // lines of fragments in fragments would keep it busy for hours.
  maxRecursiveSelections: selections,
  validationRules: [rootFieldsLimit(rootFields)],
  plugins: [hideCauses],
});
