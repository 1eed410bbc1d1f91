package org.mesinfos.connectors.mapping;

import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContext;

/** Stands for a file while values that a mapping itself says are read. */
final class NoFile {

    static final SourceContext CONTEXT =
            new SourceContext("", "", "", "", "", "UTF-8", ZoneOffset.UTC, "", Optional.empty());

    private NoFile() {}
}
