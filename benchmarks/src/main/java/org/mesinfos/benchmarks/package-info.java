/**
 * Benchmarks that compare readers with the libraries on which they are built. Compiled with all other modules, run only
 * by hand.
 */
package org.mesinfos.benchmarks;
