package org.mesinfos.pipelines.guard;

import java.io.IOException;
import java.util.List;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;

/** Reader of the persons of a shard. */
@FunctionalInterface
public interface ShardReader {

    /** Returns the persons of a shard of the published snapshot or of the draft, in the order of their ids. */
    List<PersonEntry> read(ShardEntry shard) throws IOException;
}
