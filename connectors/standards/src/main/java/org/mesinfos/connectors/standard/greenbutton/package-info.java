/**
 * Green Button data: the Energy Services Provider Interface (NAESB REQ.21), as an Atom feed, one entry of it, or bare.
 *
 * <p>An interval reading becomes one {@link org.mesinfos.records.MeterReading} with what its reading type says of it; a
 * usage summary becomes one for its billing period; each usage point becomes one {@link org.mesinfos.records.Contract}
 * that also keeps every delivered value of the feed that no other field holds.
 */
package org.mesinfos.connectors.standard.greenbutton;
