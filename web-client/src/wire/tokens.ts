/** Remembers who the server took this spectator for, as long as the browser's tab lives. */
export interface TokenShelf {
  load(): string | null;
  save(token: string): void;
  forget(): void;
}

const KEY = 'livebattle.spectator';

export const sessionTokens: TokenShelf = {
  load: () => sessionStorage.getItem(KEY),
  save: (token) => {
    sessionStorage.setItem(KEY, token);
  },
  forget: () => {
    sessionStorage.removeItem(KEY);
  },
};
