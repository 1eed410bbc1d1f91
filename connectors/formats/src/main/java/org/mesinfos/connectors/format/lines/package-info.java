/** Bytes of a text file as lines, whatever stands between their ends. Shared by the formats that read lines. */
package org.mesinfos.connectors.format.lines;
