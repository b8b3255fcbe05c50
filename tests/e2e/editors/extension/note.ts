import type { EditorNote } from '../../../../lib/editors/editor.ts';

/** Every element that our notes are made of. */
export const note: EditorNote = {
  reference: 'Baton ref BT-7K2M',
  text: 'Handoff\n\nTried\n\n- restarted\n- reset\n\nBaton ref BT-7K2M',
  html: [
    '<h3>Handoff</h3>',
    '<h4>Tried</h4>',
    '<p>Asked <strong>all</strong> of them<br>and <em>twice</em></p>',
    '<ul><li>restarted</li>\n<li>reset</li></ul>',
    '<table border="1" cellpadding="4"><tr><th>Check</th></tr>\n<tr><td>signal</td></tr></table>',
    '<pre>line one\nline two</pre>',
    '<p><a href="https://help.example/1">ticket</a></p>',
    '<p>Baton ref BT-7K2M</p>',
  ].join('\n'),
};
