import { showPage } from '../show-page.tsx';
import './tailwind-4.css';

void showPage();
