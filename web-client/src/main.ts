import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { systemClock } from './model/clock';
import { restApi } from './wire/api';
import { createSignalRHub } from './wire/signalr';
import { sessionTokens } from './wire/tokens';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

mount(App, {
  target,
  props: {
    path: location.pathname,
    needs: {
      api: restApi,
      createHub: createSignalRHub,
      clock: systemClock,
      tokens: sessionTokens,
      random: Math.random,
      report: (problem) => {
        console.warn(problem);
      },
    },
  },
});
