import { showPage } from '../show-page.tsx';
import '@account-center/ui/themes/shadcn.css';
import './shadcn-3.css';
import './tailwind-3.css';

if (location.hash === '#dark') document.documentElement.classList.add('dark');
void showPage();
