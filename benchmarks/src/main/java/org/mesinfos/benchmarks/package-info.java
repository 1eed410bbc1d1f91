/** Measures readers beside the libraries they stand on. Built with everything else, run by hand only. */
package org.mesinfos.benchmarks;
