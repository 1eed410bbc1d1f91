/**
 * Dates, numbers and words of printed documents, recognised from the words of a page by their form and position.
 *
 * <p>This package is independent of the kind of document. Ambiguous dates, such as those of unknown order or without a
 * year, are resolved by the reader of the document after all dates are known.
 */
@NullMarked
package org.mesinfos.connectors.generic.print;

import org.jspecify.annotations.NullMarked;
