/**
 * Components of content lines, as vCard (RFC 6350) and iCalendar (RFC 5545) are written in: unfolding, parameters,
 * encodings, escapes. What the properties mean is for the standards to say.
 */
package org.mesinfos.connectors.format.vobject;
