/** The approved examples in `tests/Wire`, by file name: what the server's tests write. */
const files = import.meta.glob<string>('../../tests/Wire/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const wireFiles: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [
    path.slice(path.lastIndexOf('/') + 1),
    JSON.parse(text) as unknown,
  ]),
);

export function wire(name: string): Record<string, unknown> {
  const file = wireFiles[name];
  if (typeof file !== 'object' || file === null) throw new Error(`no tests/Wire/${name}`);
  return structuredClone(file) as Record<string, unknown>;
}
