/** Benchmarks of the linkage on labelled sets, in which the person of each record is known. */
@NullMarked
package org.mesinfos.pipelines.identity.benchmark;

import org.jspecify.annotations.NullMarked;
