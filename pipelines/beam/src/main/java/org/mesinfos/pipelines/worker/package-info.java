/** Data that a worker process keeps for one run: the store, the operator's connectors, and data that is costly to load. */
@NullMarked
package org.mesinfos.pipelines.worker;

import org.jspecify.annotations.NullMarked;
