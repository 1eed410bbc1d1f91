/**
 * Benchmarks that compare readers with the libraries on which they are built. Compiled with all other modules, run only
 * by hand.
 */
@NullMarked
package org.mesinfos.benchmarks;

import org.jspecify.annotations.NullMarked;
