/** A page to put into a frame. */
document.title = 'Frame';
