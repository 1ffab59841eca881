import { z } from 'zod';

import { contentApiRoutes } from '../routes';
import { OPERATIONS, type Operation } from './table';

type Schema = Record<string, unknown>;

/** An operation of OpenAPI 3.1, as far as it is told here. */
export interface DescribedOperation {
  method: string;
  /** As in OpenAPI: `/org-admin/organizations/{org}/members` */
  path: string;
  operation: Record<string, unknown>;
}

export interface OperationsService {
  /** The plugin's own routes of the content API. Those of each type Strapi describes by itself. */
  describe(): DescribedOperation[];
}

/** What a caller sends. What JSON Schema cannot say (refinements) it leaves out. */
const schemaOf = (type: z.ZodType, io: 'input' | 'output' = 'input'): Schema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
  });
  return schema as Schema;
};

const parametersOf = (path: string, query: z.ZodType | undefined) => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries((query && (schemaOf(query).properties as Schema)) ?? {}).map(
    ([name, schema]) => ({ name, in: 'query', required: false, schema })
  ),
];

const bodyOf = ({ body, form }: Operation) => {
  if (!body) return {};
  const schema = schemaOf(body);
  const content = form
    ? {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['files'],
            properties: { files: { type: 'string', format: 'binary' }, options: schema },
          },
        },
      }
    : { 'application/json': { schema } };
  return { requestBody: { required: true, content } };
};

const ERROR = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const answersOf = ({ status = 200, file, data }: Operation) => ({
  [status]: {
    description: 'OK',
    content: file
      ? { [file]: { schema: { type: 'string', format: 'binary' } } }
      : {
          'application/json': {
            schema: {
              type: 'object',
              required: ['data'],
              properties: { data: data ? schemaOf(data, 'output') : {}, meta: {} },
            },
          },
        },
  },
  400: { description: 'The request is wrong; `details.code` says how.', ...ERROR },
  401: { description: 'The token is not valid.', ...ERROR },
  403: { description: 'The caller may not do this.', ...ERROR },
  404: { description: 'There is no such thing that the caller can see.', ...ERROR },
});

const describe = ({ method, path, handler, config }: (typeof contentApiRoutes.routes)[number]) => {
  const told = OPERATIONS[handler];
  if (!told) throw new Error(`Say in operations/table.ts what ${handler} does.`);
  return {
    method: method.toLowerCase(),
    path: `/org-admin${path.replace(/:(\w+)/g, '{$1}')}`,
    operation: {
      summary: told.summary,
      parameters: parametersOf(path, told.query),
      ...bodyOf(told),
      responses: answersOf(told),
      ...(config.auth === false ? { security: [] } : {}),
    },
  };
};

export default (): OperationsService => ({
  describe: () => contentApiRoutes.routes.map(describe),
});
