/**
 * Exports and printed statements of invented banks in layouts that are drawn at random, with the expected transactions.
 *
 * <p>They measure how well layouts are read that no reader was written for. The package is written from the habits of banks and
 * never from the code that reads the files.
 */
@NullMarked
package org.mesinfos.samples.layout;

import org.jspecify.annotations.NullMarked;
