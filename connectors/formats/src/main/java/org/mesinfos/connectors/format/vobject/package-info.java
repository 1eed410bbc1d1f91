/**
 * Components of content lines, the syntax of vCard (RFC 6350) and iCalendar (RFC 5545): unfolding, parameters,
 * encodings, escapes. The packages of the two standards interpret the properties.
 */
@NullMarked
package org.mesinfos.connectors.format.vobject;

import org.jspecify.annotations.NullMarked;
