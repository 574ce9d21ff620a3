import { showPage } from '../show-page.tsx';
import './tailwind-3.css';

void showPage();
