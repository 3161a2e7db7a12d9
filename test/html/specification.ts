import type { Indexes } from "../../src/indexes/types.ts";

/** A small specification with something of everything that a page has to show. */
export const specification = `Alarm Service
=============

.. contents:: Table of Contents
.. sectnum::

The service wakes people. See \`the example <https://example.org/alarms>\`_ and Alarms_, and a note [#]_.

.. [#] It says more.

.. note:: This is the first version.

.. warning:: It is *loud*.

Alarms
======

An alarm rings at a time.

.. class:: endpoint

\`\`POST /alarms/{alarmId}/snooze\`\`
---------------------------------

:Rate-limited: Yes.
:Requires authentication: No.
:Explanation: A field that says so much that it needs all of the line for itself, and then some more.

Lets an alarm rest.

.. list-table:: Body
   :class: object type-column-2
   :header-rows: 1

   * - Key
     - Type
     - Description
   * - \`\`volume\`\`
     - \`\`integer\`\`
     - **Required.** How loud it is afterwards.

.. code:: json

   { "volume": 3 }

.. code:: http

   POST /alarms/7/snooze HTTP/1.1
   Content-Type: application/json

   { "volume": 3 }

.. rubric:: Response 200
   :class: response status-200

It rests.

.. list-table:: Body
   :class: object type-column-2
   :header-rows: 1

   * - Key
     - Type
     - Description
   * - \`\`rests\`\`
     - \`\`[Rest]\`\`
     - How long it rests, and how long it rested before.

.. list-table:: \`\`Rest\`\`
   :class: object type-column-2
   :header-rows: 1

   * - Key
     - Type
     - Description
   * - \`\`seconds\`\`
     - \`\`integer\`\`
     - Its length.

.. rubric:: Response 429
   :class: response status-429

It rested often enough.

Errors
------

term
  Its meaning.

- An item

  - with another

.. list-table:: Wide
   :header-rows: 1

   * - Column 1
     - Column 2
     - Column 3
     - Column 4
     - Column 5
     - Column 6
     - Column 7
     - Column 8
     - Column 9
   * - something
     - something
     - something
     - something
     - something
     - something
     - something
     - something
     - something

${"A paragraph that makes the page long enough to be scrolled.\n\n".repeat(30)}
Timers
======

A timer rings after a time.

Errors
------

${"Another paragraph that makes the page long enough to be scrolled.\n\n".repeat(30)}`;

const lineOf = (text: string) => specification.split("\n").indexOf(text) + 1;

/** What its indexes list. */
export const indexed: Indexes = {
  endpoints: [
    {
      method: "POST",
      path: "/alarms/{alarmId}/snooze",
      lines: [lineOf("``POST /alarms/{alarmId}/snooze``")],
    },
  ],
  eventTypes: [],
  errorCodes: [],
  groupedTags: [],
  collections: [],
  operations: [],
  hasObjectTypes: true,
};
