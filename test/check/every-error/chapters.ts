/** The chapters, whose errors are those of their own texts. */
export const chapters = {
  "specification/intro.rst": `Overview
========

Version {{⟦unknown-placeholder⟧spec_version}}, ⟦git-unknown⟧{{git_version}}, {{git_rev}}.

.. spec-ignore: ⟦exception-invalid⟧rst-refrence

Text.
`,
  "specification/details.rst": "Details\n=======\n\nText.\n",
  "specification/reference.rst": `Reference
=========

{{ping_http_api}}

{{rooms_http_api}}

{{media_http_api}}

{{schemas_http_api}}

{{references_http_api}}

{{slash_http_api}}

{{m_ping_event}}
`,
  "specification/templates.rst": `Templates
=========

{{% ⟦unknown-shortcode⟧note %}}

Open ⟦unclosed-tag⟧{{ spec_version
`,
  "specification/generated.rst": `Generated
=========

{{ "text" | ⟦chapter-template-error⟧nosuch }}
`,
  "specification/markup.rst": `Markup of text
⟦title-underline-short⟧=====

A heading
⟦title-lost⟧===

⟦rst-directive⟧.. warnign:: Tokens are secret.

Text::

> a
⟦rst-layout⟧* b

See ⟦rst-substitution⟧|nothing|.

=== ===
a   b
=== ===
⟦rst-table⟧c much
=== ===

.. note::

   ⟦rst-title⟧Tokens
   ------

.. _one: https://a.example
⟦rst-definition⟧.. _one: https://b.example

⟦rst-disabled⟧.. raw:: html

   <b>x</b>

Pass ⟦rst-inline⟧\`\`limit to it.

- one
- two
⟦rst-spacing⟧and more
`,
  "specification/titles.rst": `First
-----

Skipped
⟦title-level-skipped⟧+++++++

Unknown
⟦title-style-unknown⟧#######

Above
⟦title-above-first⟧=====
`,
  "specification/links.rst": `Links
=====

See ⟦rst-reference⟧Nothing_ and ⟦dead-link⟧\`it <#nowhere>\`_, and ⟦page-link-dead⟧\`more <title.html>\`_.
⟦unsafe-link⟧\`Run <javascript:alert(1)>\`_ it.
See \`Room Events ⟦link-takes-name⟧<https://a.example>\`_ and ⟦file-hidden⟧\`this <.settings>\`_.

Room Events
-----------

Text.
`,
  "specification/.settings": "",
  "specification/merged.rst": `Merged
======

⟦merge-conflict⟧<<<<<<< HEAD
One side.
=======
Another side, which has \`no end.
>>>>>>> other
`,
  "specification/more.rst": "More\n====\n\nText.\n",
  "specification/levels.rst": "A\n=\n\nB\n-\n\nC\n~\n\nD\n+\n\nE\n^\n",
  "specification/deep.rst": `Deep
====

Deeper
⟦title-too-deep⟧------
`,
  "specification/relative.rst": `No
⟦relative-title-no-parent⟧<<

A
=

Up
⟦relative-title-too-high⟧>>

B
-

C
~

D
+

E
^

F
\`

Low
⟦relative-title-too-deep⟧<<<
`,
  "specification/prose.md": `# Prose {#prose}

⟦markdown-heading-level⟧### Aliases

⟦anchor-twice⟧## Anchors {#prose}

> ⟦markdown-alert⟧[!NOTICE]
> Tokens are secret.

See [the API]⟦markdown-reference-unknown⟧[apis], ⟦chapter-link-dead⟧[the errors](erors.md), and [the API][api].

[api]: https://api.example

⟦markdown-definition-twice⟧[api]: https://other.example

Press ⟦markdown-html⟧<blink>now.

⟦picture-missing⟧![States](states.png)

## Blank ⟦markdown-heading-attributes⟧{#has space}

| Name | Meaning |
|------|---------|
⟦markdown-table-row⟧| a | b | c |

${"*".repeat(1000)}a⟦markdown-limit⟧*b*

⟦markdown-fence⟧\`\`\`json
{}
`,
  "specification/calls.md": `A *call* {{% relref ⟦shortcode-syntax⟧"note %}}.

{{% msgtypes ⟦shortcode-parameter⟧all=1 %}}

{{% /⟦shortcode-unpaired⟧boxes/note %}}

{{% rver-fragment name="⟦include-missing⟧nothing" %}}

{{% rver-fragment name="itself" %}}
`,
  "content/rooms/fragments/itself.md": `A *fragment*.

{{% rver-fragment name="⟦include-circle⟧itself" %}}
`,
  "specification/front.md": `---
title: ⟦markdown-front-matter⟧[Limits
---

# Limits
`,
};
