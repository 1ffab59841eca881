/** The most mails after the first, whoever asks for them. */
export const MAX_REMINDERS = 3;
