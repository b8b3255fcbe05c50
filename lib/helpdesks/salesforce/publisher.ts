import { textOf } from '../../page/text-of.ts';
import type { Composer } from '../adapter.ts';
import { isBlank } from '../read/is-blank.ts';
import { only } from '../read/only.ts';
import { casePage, isShown } from './case-page.ts';
import { visibilityIn } from './feed.ts';

/**
 * The post of the case's Chatter feed. Its picker says who may read it; a post
 * without one isn't written into, since nothing proves that it is internal.
 */
export const publisher: Pick<Composer, 'open' | 'field'> = {
  open(document, ticket) {
    const root = casePage(document, ticket);
    if (!root) return 'missing';
    const editor = editorIn(root);
    if (!editor) return stepTowardsEditor(root);
    const picker = pickerIn(root);
    if (!picker || visibilityIn(textOf(picker)) !== 'public' || !isBlank(editor)) {
      return 'here';
    }
    // Nothing is written yet: the picker's menu, then its entry for the company alone.
    const internal = only(
      [...document.querySelectorAll<HTMLElement>('[role="menu"] a[title$=" Only"]')].filter(
        isShown,
      ),
    );
    (internal ?? picker).click();
    return internal ? 'here' : 'opening';
  },

  field(document, ticket) {
    const root = casePage(document, ticket);
    const editor = root && editorIn(root);
    if (!root || !editor) return 'missing';
    const picker = pickerIn(root);
    if (!picker) return 'missing';
    return visibilityIn(textOf(picker)) === 'internal' ? editor : 'public';
  },
};

const shownIn = (root: Element, selector: string): HTMLElement | null =>
  only([...root.querySelectorAll<HTMLElement>(selector)].filter(isShown));

const editorIn = (root: Element): HTMLElement | null =>
  shownIn(root, '.forceChatterMessageBodyInputRichTextEditor .ql-editor[contenteditable="true"]');

const pickerIn = (root: Element): HTMLElement | null =>
  shownIn(root, '.publisherVisibilityValue span');

/** The tab with the feed, the publisher's tab for posts, the box that opens when it is pressed. */
function stepTowardsEditor(root: Element): 'opening' | 'missing' {
  const closed = shownIn(root, 'a[data-tab-value="collaborateTab"]:not([aria-selected="true"])');
  const post = shownIn(root, 'a[data-tab-name="FeedItem.TextPost"]:not([aria-selected="true"])');
  const box = shownIn(root, 'button.dummyButtonCallToAction');
  const next = closed ?? post ?? box;
  // The box listens to the pointer, not to the click alone.
  for (const kind of ['mousedown', 'mouseup']) {
    next?.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
  }
  next?.click();
  return next ? 'opening' : 'missing';
}
