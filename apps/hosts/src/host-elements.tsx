/** What a host writes itself: an element of every kind that a style sheet could touch by accident. */
export const HostElements = () => (
  <section id="own">
    <h2>Of the host</h2>
    <p>
      A paragraph with <a href="#own">the way to the top</a>, <strong>strong</strong> and{' '}
      <code>code</code>.
    </p>
    <ul>
      <li>One</li>
      <li>Two</li>
    </ul>
    <dl>
      <dt>Term</dt>
      <dd>Description</dd>
    </dl>
    <form>
      <label htmlFor="own-text">Text</label>
      <input id="own-text" defaultValue="Text" />
      <input type="checkbox" aria-label="Check" />
      <select aria-label="Choice">
        <option>One</option>
      </select>
      <textarea aria-label="Long text" defaultValue="Long text" />
      <button type="button">Button</button>
      <p hidden>Hidden</p>
    </form>
    <svg viewBox="0 0 20 20" width="20" height="20" role="img" aria-label="Circle">
      <circle cx="10" cy="10" r="8" />
    </svg>
    <hr />
  </section>
);
