/** Separation of text files into lines, shared by the readers of line-based formats. */
@NullMarked
package org.mesinfos.connectors.format.lines;

import org.jspecify.annotations.NullMarked;
