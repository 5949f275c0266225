import { en, type Message, type MessageKey } from './en';

export type { MessageKey } from './en';

/** Values of a message's parameters, already text. */
export type Params = Readonly<Record<string, string>>;

export const locale = 'en';

const messages: Readonly<Record<MessageKey, Message>> = en;
const plurals = new Intl.PluralRules(locale);

/** The pattern of a message, its plural form chosen by `quantity`. */
export function pattern(key: MessageKey, quantity = 0): string {
  const message = messages[key];
  return typeof message === 'string' ? message : (message[plurals.select(quantity)] ?? message.other);
}

/** A piece of a message: words, or the value of a parameter. */
export interface Piece {
  readonly text: string;
  /** The parameter it came from; null for the message's own words. */
  readonly param: string | null;
}

/** A message cut at its parameters, so that each value can be set apart when drawn. */
export function pieces(key: MessageKey, params: Params = {}, quantity?: number): readonly Piece[] {
  return pattern(key, quantity)
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const param = /^\{(\w+)\}$/.exec(part)?.[1];
      return param === undefined ? { text: part, param: null } : { text: params[param] ?? part, param };
    });
}

/** A message as text. */
export const t = (key: MessageKey, params?: Params, quantity?: number): string =>
  pieces(key, params, quantity)
    .map((piece) => piece.text)
    .join('');
