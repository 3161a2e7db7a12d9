import type { Content } from "../../helpers/memory-files.ts";

/** A small project in both languages, with something of all that Markdown has to be made for. */
export const mixedProject: Record<string, Content> = {
  "targets.yaml": `targets:
  guide:
    title: The Guide
    files: [start.rst, more.md]
  reference:
    files: [details.rst]
page: { llms: true }
`,
  "specification/start.rst": `The Guide
=========

.. meta::
   :description: How to ring a bell.

It rings, see \`Limits <#rest-limits>\`__, \`the tables\`_, More_, \`the reference <reference.html#calls>\`_,
\`all of it <reference.html>\`_ and a note [#]_. A snake_case name, 2 * 3, a [list] and <angle>.

.. [#] It says more.

Limits
------

.. _the tables:

.. list-table:: Sizes
   :header-rows: 1

   * - Name
     - Size
   * - \`\`a|b\`\`
     - 3

+-----+-----------+
| a   | - one     |
|     | - two     |
+-----+-----------+

:Rate-limited: Yes.
:Since: 1.2

.. danger:: It is loud.

.. tip:: Be quiet.

term : kind
  Its meaning [#]_.

.. [#] Another.

| a line
|   further in

Rest
----

Limits
~~~~~~

Twice.
`,
  "specification/more.md": `# More

Back to [start](start.rst), [Limits](#rest-limits) and [here](more.md#own). ~~Gone~~[^1].

- [x] done
- [ ] open

## Own anchor {#own}

> [!CAUTION]
> Hot.

[^1]: Not quite.
`,
  "specification/details.rst": `Details
=======

Calls
-----

{{ping_http_api}}

See \`the guide <guide.html#own>\`_.
`,
  "api/ping.yaml": `swagger: '2.0'
info: { title: Ping, version: 1.0.0 }
basePath: /api
paths:
  /ping/{count}:
    get:
      summary: Ping the server.
      parameters:
        - { in: path, name: count, type: integer, required: true, description: How often., x-example: 3 }
      responses:
        200:
          description: It lives.
          schema:
            type: object
            properties:
              pong: { type: integer, description: The answer. }
          examples:
            application/json: '{ "pong": 3 }'
`,
};

/** What is published of it as Markdown, to the letter. */
export const written: Record<string, string> = {
  "guide.md": `# The Guide

It rings, see [Limits](#rest-limits), [the tables](#the-tables), [More](#more), [the reference](reference.md#calls),
[all of it](reference.md) and a note [^1]. A snake_case name, 2 * 3, a [list] and \\<angle>.

[^1]: It says more.

## Limits {#the-guide-limits}

<span id="the-tables"></span>Sizes

| Name | Size |
| --- | --- |
| \`a\\|b\` | 3 |

<table>
<tbody>
<tr>
<td>a</td>
<td>

- one
- two

</td>
</tr>
</tbody>
</table>

- **Rate-limited:** Yes.
- **Since:** 1.2

> **Danger**
>
> It is loud.

> [!TIP]
> Be quiet.

term (*kind*)
: Its meaning [^2].

[^2]: Another.

a line\\
 further in

## Rest

### Limits {#rest-limits}

Twice.

# More

Back to [start](#the-guide), [Limits](#rest-limits) and [here](#own). ~~Gone~~[^3].

- [x] done
- [ ] open

## Own anchor {#own}

> [!CAUTION]
> Hot.

[^3]: Not quite.
`,
  "reference.md": `# Details

## Calls

- **API:** Ping
- **Version:** \`1.0.0\`

### \`GET /api/ping/{count}\` {#get-api-ping-count .endpoint}

Ping the server.

Path parameters

| Name | Type | Description |
| --- | --- | --- |
| \`count\` | \`integer\` | **Required.** How often. |

Example request:

\`\`\`http
GET /api/ping/3 HTTP/1.1
\`\`\`

**Response 200**

It lives.

Body

| Key | Type | Description |
| --- | --- | --- |
| \`pong\` | \`integer\` | The answer. |

Example:

\`\`\`json
{ "pong": 3 }
\`\`\`

See [the guide](guide.md#own).

# Indexes

## Endpoints

| Endpoint | Where |
| --- | --- |
| [\`GET /api/ping/{count}\`](#get-api-ping-count) | [Details › Calls](#calls) |
`,
  "llms.txt": `# The Guide

> How to ring a bell.

## The Guide

- [The Guide](guide.md)
- [The Guide](guide.md#the-guide)
- [More](guide.md#more)

## Details

- [Details](reference.md)
- [Calls](reference.md#calls)
`,
};
