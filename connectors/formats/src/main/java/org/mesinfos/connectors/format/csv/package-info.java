/**
 * Reader for separated values. Logical lines are separated at byte level, so that splits of one file can be read in
 * parallel and an unclosed quote affects only one line. OpenCSV parses the cells of a line according to RFC 4180; it is
 * used in this package only.
 */
@NullMarked
package org.mesinfos.connectors.format.csv;

import org.jspecify.annotations.NullMarked;
