/**
 * The preparation and supervision of parsing: a scan of all bytes, detection of type and encoding, the file preview,
 * and the count of rows.
 */
package org.mesinfos.connectors.intake;
