export interface Text {
  label: string;
  hint?: string;
}
export interface Texts {
  types: Record<string, string>;
  fields: Record<string, Text>;
}

interface Options {
  'org-admin'?: { type?: string };
}
interface Field {
  name: string;
  label: unknown;
  hint?: unknown;
}
export interface EditView {
  layout: { layout: Field[][][]; options?: Options };
}
export interface ListView {
  displayedHeaders: Field[];
  layout: { options?: Options };
}

const lookUp = ({ fields }: Texts, type: string, name: string): Text | undefined =>
  fields[`${type}.${name}`] ?? fields[name];

/**
 * Hooks of the Content Manager that put the texts of `current()` in place of the English ones of the types of this
 * plugin, which they know by `pluginOptions`. A text that is not the plugin's own English one stays as it is.
 */
export const translatedWith = (english: Texts, current: () => Texts | undefined) => {
  const translate = <T extends Field>(field: T, type: string, texts: Texts): T => {
    const from = lookUp(english, type, field.name);
    const to = lookUp(texts, type, field.name);
    if (!from || !to) return field;
    return {
      ...field,
      label: field.label === from.label ? to.label : field.label,
      ...(field.hint && field.hint === from.hint ? { hint: to.hint } : {}),
    };
  };

  return {
    editView<T extends EditView>(view: T): T {
      const texts = current();
      const type = view.layout.options?.['org-admin']?.type;
      if (!texts || !type) return view;
      const layout = view.layout.layout.map((panel) =>
        panel.map((row) => row.map((field) => translate(field, type, texts)))
      );
      return { ...view, layout: { ...view.layout, layout } };
    },

    listView<T extends ListView>(view: T): T {
      const texts = current();
      const type = view.layout.options?.['org-admin']?.type;
      if (!texts || !type) return view;
      const displayedHeaders = view.displayedHeaders.map((field) => translate(field, type, texts));
      return { ...view, displayedHeaders };
    },
  };
};
