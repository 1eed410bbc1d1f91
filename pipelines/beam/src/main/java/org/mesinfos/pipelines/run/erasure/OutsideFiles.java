package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.Collection;

/** Search of the folders outside of the store to which runs publish. */
@FunctionalInterface
public interface OutsideFiles {

    /**
     * Returns the files with data of some people, with their hashes, and the folders that cannot be read.
     *
     * @param people person ids
     */
    OutsideListing of(Collection<String> people) throws IOException;
}
