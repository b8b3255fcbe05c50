/** The relay baton of the toolbar icon, drawn small. */
export const BatonMark = () => (
  <svg class="baton-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <g transform="rotate(-45 8 8)">
      <rect x="-1.5" y="6" width="19" height="4" rx="1.2" class="baton-mark__tube" />
      <path d="M1.6 6h1.6v4H1.6zM6 6h7v4H6z" class="baton-mark__bands" />
    </g>
  </svg>
);
