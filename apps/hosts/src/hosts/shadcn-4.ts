import { showPage } from '../show-page.tsx';
import '@account-center/ui/themes/shadcn.css';
import './shadcn-4.css';
import './tailwind-4.css';

if (location.hash === '#dark') document.documentElement.classList.add('dark');
void showPage();
