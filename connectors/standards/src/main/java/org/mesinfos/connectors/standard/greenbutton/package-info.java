/**
 * Green Button data: the Energy Services Provider Interface (ESPI, NAESB REQ.21), as an Atom feed, as one entry, or as
 * elements without a feed.
 *
 * <p>An interval reading becomes one {@link org.mesinfos.records.MeterReading}, with the values of its reading type. A
 * usage summary becomes one for its billing period. Each usage point becomes one {@link org.mesinfos.records.Contract},
 * which also stores every delivered value of the feed that no other field captures.
 */
@NullMarked
package org.mesinfos.connectors.standard.greenbutton;

import org.jspecify.annotations.NullMarked;
