import * as React from 'react';
import { Flex, VisuallyHidden } from '@strapi/design-system';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { useT } from '../../hooks/useT';
import { FieldRow } from './FieldRow';
import { useFieldOrder } from './useFieldOrder';

interface FieldListProps {
  org: string;
  fields: readonly ProfileFieldRow[];
  mayChange: boolean;
  onEdit: (field: ProfileFieldRow) => void;
  onDelete: (field: ProfileFieldRow) => void;
}

/** The fields in their order, to be moved with the mouse or with the buttons of each. */
export const FieldList = ({ org, fields, mayChange, onEdit, onDelete }: FieldListProps) => {
  const t = useT();
  const { moveTo, announcement } = useFieldOrder(org, fields);
  const [dragged, setDragged] = React.useState<ProfileFieldRow | null>(null);
  /** The place between rows where what is dragged would go: 0 is before the first. */
  const [gap, setGap] = React.useState<number | null>(null);
  const buttons = React.useRef(new Map<string, HTMLButtonElement>());
  const moved = React.useRef<{ id: string; by: -1 | 1 } | null>(null);

  // A row that changes its place loses the focus; at an end of the list its button can be pressed no more.
  React.useEffect(() => {
    if (!moved.current) return;
    const { id, by } = moved.current;
    moved.current = null;
    const place = fields.findIndex(({ documentId }) => documentId === id);
    const isAtEnd = place === (by === 1 ? fields.length - 1 : 0);
    buttons.current.get(`${id}:${isAtEnd ? -by : by}`)?.focus();
  }, [fields]);

  const endDrag = () => {
    setDragged(null);
    setGap(null);
  };
  const drop = () => {
    if (dragged && gap !== null) {
      const from = fields.indexOf(dragged);
      void moveTo(dragged, gap > from ? gap - 1 : gap);
    }
    endDrag();
  };
  const sideOf = (index: number) => {
    if (!dragged || gap === null) return null;
    if (gap === index) return 'before';
    return gap === fields.length && index === fields.length - 1 ? 'after' : null;
  };

  return (
    <>
      <Flex
        tag="ol"
        direction="column"
        alignItems="stretch"
        gap={1}
        aria-label={t('menu.profile-fields')}
      >
        {fields.map((field, index) => (
          <FieldRow
            key={field.documentId}
            field={field}
            place={index}
            total={fields.length}
            mayChange={mayChange}
            drop={sideOf(index)}
            isDragged={dragged === field}
            buttonRef={(by, button) => {
              const key = `${field.documentId}:${by}`;
              if (button) buttons.current.set(key, button);
              else buttons.current.delete(key);
            }}
            onMove={(by) => {
              moved.current = { id: field.documentId, by };
              void moveTo(field, index + by);
            }}
            onEdit={() => onEdit(field)}
            onDelete={() => onDelete(field)}
            onDrag={(isDragged) => (isDragged ? setDragged(field) : endDrag())}
            onDragOver={(isLower) => dragged && setGap(isLower ? index + 1 : index)}
            onDrop={drop}
          />
        ))}
      </Flex>
      <VisuallyHidden>
        <span aria-live="polite">{announcement}</span>
      </VisuallyHidden>
    </>
  );
};
