import { mount } from 'svelte';
import '../../src/app.css';
import App from '../../src/App.svelte';
import { systemClock } from '../../src/model/clock';
import { decodeBattles, decodeView } from '../../src/wire/decode';
import { sessionTokens } from '../../src/wire/tokens';
import { frameAt, summaryAt, viewAt } from './frames';

/*
 * The arena on a server that lives in the page: `?at=` simulated milliseconds to begin at, `?path=` the address to
 * play, `?mute=` wall milliseconds after which frames stop, `?cut=` after which the server is gone.
 */

const query = new URLSearchParams(location.search);
const number = (key: string, otherwise: number) => Number(query.get(key) ?? otherwise);
const from = number('at', 90_000);
const began = performance.now();
const passed = () => performance.now() - began;
const now = () => from + passed();
const mute = number('mute', Infinity);
const cut = number('cut', Infinity);
const id = 'fake';
const target = document.getElementById('app');
if (target === null) throw new Error('no #app');

mount(App, {
  target,
  props: {
    path: query.get('path') ?? '/',
    needs: {
      api: {
        battles: () => Promise.resolve(decodeBattles([summaryAt(id, now())])),
        battle: (asked) => Promise.resolve(decodeView(viewAt(asked, now()))),
      },
      createHub: (events) => {
        let pushing = 0;
        return {
          open: () => (passed() > cut ? Promise.reject(new Error('no server')) : Promise.resolve()),
          join: () => Promise.resolve({ spectatorId: 's', token: 't', name: 'Copper Heron', protocol: 1 }),
          watch: () => {
            pushing = window.setInterval(() => {
              if (passed() > cut) {
                window.clearInterval(pushing);
                events.closed();
              } else if (passed() < mute) events.frame(frameAt(id, now()));
            }, 100);
            return Promise.resolve(frameAt(id, now()));
          },
          close: () => {
            window.clearInterval(pushing);
            return Promise.resolve();
          },
        };
      },
      clock: systemClock,
      tokens: sessionTokens,
      random: Math.random,
      report: console.warn,
    },
  },
});
