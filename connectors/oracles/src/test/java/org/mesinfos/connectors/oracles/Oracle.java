package org.mesinfos.connectors.oracles;

import java.io.IOException;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;

/** A library that reads the files of some connectors. */
interface Oracle {

    /** Returns the name of the library. */
    String library();

    /** Returns the connectors whose files it reads. */
    Set<String> connectors();

    /** Returns the compared values of the records that a connector read. */
    Values ours(CollectedRows rows, SourceContent content) throws IOException;

    /**
     * Returns the same values as the library reads them.
     *
     * @throws Exception if the library cannot read the file
     */
    Values theirs(byte[] file) throws Exception;
}
