/** Puts the keyboard into the first field that is wrong, once the errors are drawn. */
export const focusFirstError = (form: HTMLElement | null) =>
  window.setTimeout(() =>
    form
      ?.querySelector<HTMLElement>(
        'input[aria-invalid=true], textarea[aria-invalid=true], button[aria-invalid=true], [role=combobox][aria-invalid=true]'
      )
      ?.focus()
  );
