/** What a worker process keeps for one run: the store, the operator's connectors, and data that is costly to load. */
package org.mesinfos.pipelines.worker;
