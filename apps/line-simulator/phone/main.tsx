import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../console/src/line-preview/line-preview.css';
import './phone.css';
import { Desk } from './desk.js';
import { Phone } from './phone.js';

const phone = new Phone();
const root = document.querySelector('#app');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Desk phone={phone} />
    </StrictMode>,
  );
const openPlace = (): void => void phone.start(location.hash.slice(1));
addEventListener('hashchange', openPlace);
openPlace();
