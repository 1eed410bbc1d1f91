/**
 * Comparisons of the readers of this project with well-kept libraries for the same formats, value by value.
 *
 * <p>The readers are written by hand where they stream in constant memory and report locations, which the libraries do
 * not. A library is the oracle of a reader: each value that differs is a fault, or is listed with its reason.
 */
@NullMarked
package org.mesinfos.connectors.oracles;

import org.jspecify.annotations.NullMarked;
