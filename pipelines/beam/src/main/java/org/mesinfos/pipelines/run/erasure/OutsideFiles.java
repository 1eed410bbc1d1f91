package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Search of the folders outside of the store to which runs publish. */
@FunctionalInterface
public interface OutsideFiles {

    /**
     * Returns the files with data of some people, with their hashes. Folders that cannot be read are left out.
     *
     * @param people person ids
     */
    List<ErasureProof.OutsideFile> of(Collection<String> people) throws IOException;
}
