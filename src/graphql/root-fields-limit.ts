import {
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Fields of `Query` or `Mutation` that are selected, those of fragments as often as they are spread. */
const countFields = (context: ValidationContext, { selections }: SelectionSetNode): number =>
  selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return count + countFields(context, selection.selectionSet);
    }
    const fragment = context.getFragment(selection.name.value);
    return count + (fragment ? countFields(context, fragment.selectionSet) : 0);
  }, 0);

/**
 * A rule that refuses operations with more fields of `Query` or `Mutation`: each is a request of its own. It is for documents that other
 * rules found right, where fragments come to an end.
 */
export const rootFieldsLimit =
  (max: number): ValidationRule =>
  (context) => ({
    OperationDefinition(operation) {
      const asked = countFields(context, operation.selectionSet);
      if (asked <= max) return;
      context.reportError(
        new GraphQLError(
          `The operation asks for ${asked} lists, documents or changes at once, and at most ${max} are answered. Ask several times.`,
          { nodes: operation }
        )
      );
    },
  });
