/**
 * Dates of files whose format does not fix how they are written: what they show of it themselves, and the custom of the
 * country.
 */
package org.mesinfos.connectors.standard.date;
