/** Benchmarks of the linkage on labelled sets, in which the person of each record is known. */
package org.mesinfos.pipelines.identity.benchmark;
