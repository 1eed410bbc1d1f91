/**
 * The preparation and supervision of parsing: a scan of all bytes, detection of type and encoding, the file preview,
 * and the count of rows.
 */
@NullMarked
package org.mesinfos.connectors.intake;

import org.jspecify.annotations.NullMarked;
