/** What only a site that Hugo makes can have wrong. */
export const site = {
  "hugo.toml": "⟦hugo-setting-ignored⟧uglyURLs = true\n",
  "content/a.md": "---\ntitle: A\n---\n\nSee ⟦site-link-dead⟧[the end](/end/).\n",
};
