import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startWords } from './i18n';
import './frame/console.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void startWords().then(() => createRoot(root).render(<App />));
