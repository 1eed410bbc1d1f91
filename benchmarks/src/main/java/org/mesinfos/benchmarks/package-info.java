/** Measures readers beside the libraries they stand on. Built with the profile {@code benchmarks} only. */
package org.mesinfos.benchmarks;
