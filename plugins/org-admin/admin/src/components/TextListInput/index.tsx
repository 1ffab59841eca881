import * as React from 'react';
import { Box, Field, Flex, TextButton, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';

import { useT } from '../../hooks/useT';
import { TextListRow } from './TextListRow';
import { insertAfter, move, newRow, toLines, toTexts, toValue, type Row } from './text-list';

interface TextListInputProps {
  name: string;
  label: string;
  hint?: React.ReactNode;
  labelAction?: React.ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
}

/**
 * Input of the custom field for lists of short texts. The value is a JSON array of strings; rows left empty are not kept.
 * Enter adds the next text, Backspace in an empty one removes it, Alt with the arrow keys moves one, and a paste of several
 * lines makes several.
 */
const TextListInput = React.forwardRef<HTMLTextAreaElement, TextListInputProps>(
  ({ name, label, hint, labelAction, placeholder, required, disabled = false }, forwardedRef) => {
    const t = useT();
    const field = useField<unknown>(name);
    const inputs = React.useRef(new Map<number, HTMLTextAreaElement>());
    const [focusId, setFocusId] = React.useState<number | null>(null);
    const [announcement, setAnnouncement] = React.useState('');
    const [rows, setRows] = React.useState<Row[]>(() => toTexts(field.value).map(newRow));

    const stored = toTexts(field.value);
    const storedKey = JSON.stringify(stored);

    // The form's value comes back a render after it was handed over; any other value is another entry, a reset, or a discarded
    // change, and takes the place of the rows.
    const handedOver = React.useRef<string[]>([]);
    const lastKey = React.useRef(storedKey);
    React.useEffect(() => {
      if (storedKey === lastKey.current) return;
      lastKey.current = storedKey;
      const own = handedOver.current.indexOf(storedKey);
      handedOver.current = own < 0 ? [] : handedOver.current.slice(own + 1);
      if (own < 0) setRows(toTexts(JSON.parse(storedKey)).map(newRow));
    }, [storedKey]);

    React.useEffect(() => {
      if (focusId === null) return;
      inputs.current.get(focusId)?.focus();
      setFocusId(null);
    }, [focusId]);

    const update = (next: Row[]) => {
      setRows(next);
      const value = toValue(next);
      const key = JSON.stringify(value);
      if (key === (handedOver.current.at(-1) ?? storedKey)) return;
      handedOver.current.push(key);
      field.onChange(name, value);
    };

    const add = (index: number) => {
      const row = newRow();
      update(insertAfter(rows, index, [row]));
      setFocusId(row.id);
    };

    const remove = (index: number) => {
      const next = rows.filter((_, other) => other !== index);
      update(next);
      const neighbor = next[Math.max(0, index - 1)];
      if (neighbor) setFocusId(neighbor.id);
      setAnnouncement(t('text-list.removed', { item: rows[index].text }));
    };

    const handleMove = (index: number, by: -1 | 1) => {
      const next = move(rows, index, by);
      const place = next.indexOf(rows[index]);
      if (place === index) return;
      update(next);
      setFocusId(rows[index].id);
      setAnnouncement(t('text-list.moved', { place: place + 1, total: rows.length }));
    };

    const handlePaste = (index: number, event: React.ClipboardEvent<HTMLTextAreaElement>) => {
      const lines = toLines(event.clipboardData.getData('text/plain'));
      if (lines.length < 2) return;
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      const row = rows[index];
      const first = value.slice(0, selectionStart) + lines[0];
      const added = lines.slice(1).map(newRow);
      const last = added[added.length - 1];
      last.text += value.slice(selectionEnd);
      const head = [...rows.slice(0, index), { ...row, text: first }, ...rows.slice(index + 1)];
      update(insertAfter(head, index, added));
      setFocusId(last.id);
    };

    const addsMore = rows.length === 0 || rows[rows.length - 1].text.trim() !== '';

    return (
      <Field.Root name={name} id={name} hint={hint} error={field.error} required={required}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Field.Label action={labelAction}>{label}</Field.Label>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label={label}>
            {rows.map((row, index) => (
              <TextListRow
                key={row.id}
                ref={(element) => {
                  if (element) inputs.current.set(row.id, element);
                  else inputs.current.delete(row.id);
                  if (index > 0) return;
                  if (typeof forwardedRef === 'function') forwardedRef(element);
                  else if (forwardedRef) forwardedRef.current = element;
                }}
                text={row.text}
                label={t('text-list.item', { label, number: index + 1 })}
                placeholder={placeholder}
                describedBy={field.error ? `${name}-error` : undefined}
                hasError={Boolean(field.error)}
                disabled={disabled}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                onChange={(text) =>
                  update(rows.map((other) => (other.id === row.id ? { ...other, text } : other)))
                }
                onPaste={(event) => handlePaste(index, event)}
                onEnter={() => add(index)}
                onErase={() => remove(index)}
                onMove={(by) => handleMove(index, by)}
                onRemove={() => remove(index)}
              />
            ))}
          </Flex>
          {!disabled && (
            <Box paddingTop={1} paddingBottom={1}>
              <TextButton
                startIcon={<Plus />}
                disabled={!addsMore}
                onClick={() => add(rows.length - 1)}
              >
                {t('text-list.add')}
              </TextButton>
            </Box>
          )}
          <Field.Hint />
          <Field.Error />
        </Flex>
        <VisuallyHidden>
          <span aria-live="polite">{announcement}</span>
        </VisuallyHidden>
      </Field.Root>
    );
  }
);

export default TextListInput;
