package org.mesinfos.connectors.mapping;

import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContext;

/** Placeholder context for reading constants that a mapping contains, when there is no file. */
final class ConstantContext {

    static final SourceContext CONTEXT =
            new SourceContext("", "", "", "", "", "UTF-8", ZoneOffset.UTC, "", Optional.empty());

    private ConstantContext() {}
}
