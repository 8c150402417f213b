import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startWords } from './i18n';
import './frame/colours.css';
import './frame/frame.css';
import './frame/sheets.css';
import './frame/law.css';
import './frame/lists.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void startWords().then(() => createRoot(root).render(<App />));
