import './outbox.css';
import { createRoot } from 'react-dom/client';
import { Outbox } from './outbox.tsx';

const container = document.createElement('div');
document.body.append(container);
createRoot(container).render(<Outbox />);
