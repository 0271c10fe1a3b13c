/**
 * The one message catalogue. Each part of the interface brings its English section and asks for it by name;
 * a translation is registered over it. So a bundle carries only the sections of the widgets in it.
 */
export type Section = Readonly<Record<string, unknown>>;

const translations = new Map<string, Map<string, Section>>();

/**
 * Registers a translation of one section, `setMessages('fr', 'frame', {…})`. Missing keys stay English.
 * Call it before the first render, or ask the widgets to update afterwards.
 *
 * @param lang BCP 47; `fr` also serves `fr-CA` where that has none of its own.
 */
export function setMessages<T extends Section>(
  lang: string,
  section: string,
  messages: Partial<T>,
): void {
  const key = lang.toLowerCase();
  const sections = translations.get(key) ?? new Map<string, Section>();
  sections.set(section, messages);
  translations.set(key, sections);
}

/** The language in which a page in `lang` is spoken to: its own where there are words in it, else English. */
export function spokenLanguage(lang: string): string {
  const key = lang.toLowerCase();
  const base = key.split('-')[0]!;
  return base === 'en' || translations.has(key) || translations.has(base) ? lang : 'en';
}

/** The messages of a section in `lang`, falling back key by key to the English ones given. */
export function messagesFor<T extends Section>(lang: string, section: string, english: T): T {
  const key = lang.toLowerCase();
  const translated =
    translations.get(key)?.get(section) ?? translations.get(key.split('-')[0]!)?.get(section);
  return translated ? {...english, ...translated} : english;
}
