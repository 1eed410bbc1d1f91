/**
 * Common parts of the generic readers of documents: captions with the values after or below them, and tables with their
 * headers.
 *
 * <p>This package is independent of the use of a value. The kind of document supplies the dictionary of captions.
 */
@NullMarked
package org.mesinfos.connectors.generic.document;

import org.jspecify.annotations.NullMarked;
