// Where the picture of a course is wider than the screen, it begins where today is.
import { onPage } from './pages.mjs';

const seen = new WeakSet();

function showToday() {
  for (const picture of document.querySelectorAll('.course-picture')) {
    const today = picture.querySelector('.course-today line');
    if (!today || seen.has(picture) || picture.scrollWidth <= picture.clientWidth) continue;
    seen.add(picture);
    const inside = picture.getBoundingClientRect();
    // A little of what lies ahead is worth seeing too.
    picture.scrollBy({ left: today.getBoundingClientRect().left - inside.left - inside.width * 0.8, behavior: 'instant' });
  }
}

onPage(showToday);
