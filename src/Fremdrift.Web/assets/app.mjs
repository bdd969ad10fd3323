// Everything works without this; with it, it goes faster. All listeners sit on the document, so that they outlive enhanced navigation.
import './scripts/keyboard.mjs';
import './scripts/menus.mjs';
import './scripts/drafts.mjs';
import './scripts/forms.mjs';
import './scripts/selection.mjs';
import './scripts/register.mjs';
import './scripts/pages.mjs';
import './scripts/course.mjs';
import './scripts/phrases.mjs';
import './scripts/polling.mjs';
