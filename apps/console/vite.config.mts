import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const lib = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@anxin/calendar': lib('calendar'), '@anxin/codes': lib('codes') } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/console', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // What is inlined would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    // Only what every page needs stands apart; the rest follows the pages, which load themselves when they are opened.
    rollupOptions: {
      output: { manualChunks: (id) => (/node_modules\/(?:react|react-dom|react-router|scheduler)\//.test(id) ? 'react' : undefined) },
    },
  },
  // `npx vite apps/console` beside a running anxin, whose ANXIN_PUBLIC_URL names this server's address.
  server: { host: '127.0.0.1', port: 5173, proxy: { '^/(api|oidc|settings\\.json)': process.env['ANXIN_URL'] ?? 'http://127.0.0.1:3000' } },
});
