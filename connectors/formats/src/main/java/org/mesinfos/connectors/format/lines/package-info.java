/** Separation of text files into lines, shared by the readers of line-based formats. */
package org.mesinfos.connectors.format.lines;
