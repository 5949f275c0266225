/** What was expected where, when a message did not have the promised shape. */
export class WireProblem extends Error {
  readonly path: string;
  readonly expected: string;

  constructor(path: string, expected: string) {
    super(`${path || 'message'}: expected ${expected}`);
    this.name = 'WireProblem';
    this.path = path;
    this.expected = expected;
  }
}

const within = (path: string, key: string) => (path ? `${path}.${key}` : key);

/**
 * Reads the fields of one JSON object. Unknown fields are welcome, a missing or ill-typed one throws a
 * {@link WireProblem} with its path; `decode.ts` catches it at the edge.
 */
export class Reader {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: string;

  constructor(value: unknown, path = '') {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new WireProblem(path, 'an object');
    this.#fields = value as Record<string, unknown>;
    this.#path = path;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#fields, key);
  }

  text(key: string): string {
    const value = this.#fields[key];
    return typeof value === 'string' ? value : this.#fail(key, 'text');
  }

  /** A whole number that a double holds exactly. */
  integer<Q extends number = number>(key: string): Q {
    const value = this.#fields[key];
    return typeof value === 'number' && Number.isSafeInteger(value)
      ? (value as Q)
      : this.#fail(key, 'a whole number');
  }

  /** A whole number, 0 or more. */
  amount<Q extends number = number>(key: string): Q {
    const value = this.integer<Q>(key);
    return value >= 0 ? value : this.#fail(key, 'a whole number, 0 or more');
  }

  real(key: string): number {
    const value = this.#fields[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : this.#fail(key, 'a number');
  }

  positive(key: string): number {
    const value = this.real(key);
    return value > 0 ? value : this.#fail(key, 'a number above 0');
  }

  flag(key: string): boolean {
    const value = this.#fields[key];
    return typeof value === 'boolean' ? value : this.#fail(key, 'true or false');
  }

  word<const W extends string>(key: string, words: readonly W[]): W {
    const value = this.#fields[key];
    return words.find((word) => word === value) ?? this.#fail(key, words.join(', '));
  }

  object<T>(key: string, read: (reader: Reader) => T): T {
    return read(new Reader(this.#fields[key], within(this.#path, key)));
  }

  /** A list of at most `limit` objects. */
  list<T>(key: string, limit: number, read: (reader: Reader) => T): readonly T[] {
    const value = this.#fields[key];
    if (!Array.isArray(value)) return this.#fail(key, 'a list');
    if (value.length > limit) return this.#fail(key, `a list of at most ${limit}`);
    return value.map((item, index) => read(new Reader(item, within(this.#path, `${key}[${index}]`))));
  }

  /** Null where the field is null; the field itself must be there. */
  orNull<T>(key: string, read: (key: string) => T): T | null {
    return this.#fields[key] === null ? null : read(key);
  }

  #fail(key: string, expected: string): never {
    throw new WireProblem(within(this.#path, key), expected);
  }
}
