/** The words of a message, wherever Discord has put them. */

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textsIn = (...values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

/** Text displays, however deep they are. */
const displayed = (components: unknown): readonly string[] =>
  listOf(components).flatMap(({ content, components: inner }) => [...textsIn(content), ...displayed(inner)]);

const embedded = (embeds: unknown): readonly string[] =>
  listOf(embeds).flatMap(({ title, description, fields }) => [
    ...textsIn(title, description),
    ...listOf(fields).flatMap(({ name, value }) => textsIn(name, value)),
  ]);

/** What is written in it; of a message that was passed on, what it says; else what a program shows in it. */
export function writtenIn(message: unknown): string {
  const { content, message_snapshots: snapshots, embeds, components } = fieldsOf(message);
  const [written] = textsIn(content);
  if (written !== undefined) return written;
  const [passedOn] = listOf(snapshots).map(({ message: inner }) => inner);
  if (passedOn !== undefined) return writtenIn({ ...fieldsOf(passedOn), message_snapshots: [] });
  return [...embedded(embeds), ...displayed(components)].join('\n');
}
