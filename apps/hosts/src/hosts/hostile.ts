import { showPage } from '../show-page.tsx';
import './hostile.css';

void showPage();
