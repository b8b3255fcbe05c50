import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { helpdeskScripts } from './scripts/helpdesks/scripts.ts';

/** Chrome and Edge 144+, Firefox ESR 140+: where Temporal, Ed25519 and the Navigation API are native. */
const oldest = { chrome: '144', firefox: '140.0' };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    async 'build:publicAssets'(_wxt, files) {
      files.push(...(await helpdeskScripts()));
    },
  },
  vite: () => ({
    plugins: [preact()],
    build: { target: ['chrome144', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'notifications',
      'idle',
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_command_toggle_panel__',
      },
    },
    web_accessible_resources: [
      { resources: ['panel.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'baton@baton.example',
              strict_min_version: oldest.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: oldest.chrome }),
  }),
});
