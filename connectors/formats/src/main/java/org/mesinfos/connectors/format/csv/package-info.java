/**
 * Rows of separated values. Logical lines are cut at byte level, so that pieces of one file are read side by side and a
 * quote that never closes costs one line; their fields are parsed by OpenCSV after RFC 4180. The only user of OpenCSV.
 */
package org.mesinfos.connectors.format.csv;
