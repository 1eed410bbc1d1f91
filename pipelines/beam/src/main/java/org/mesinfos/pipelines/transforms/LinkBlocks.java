package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkFile;
import org.mesinfos.pipelines.identity.Links;
import org.mesinfos.pipelines.rows.RowOrigin;

/** Collects the links of one split of a file in blocks that {@link LinkFile} reads. */
final class LinkBlocks {

    private static final int BLOCK_LINKS = 10_000;

    private final RowOrigin origin;
    private final Consumer<byte[]> blocks;
    private final List<LinkAssertion> gathered = new ArrayList<>();

    LinkBlocks(RowOrigin origin, Consumer<byte[]> blocks) {
        this.origin = origin;
        this.blocks = blocks;
    }

    void add(SubjectLink link, Locator locator) {
        gathered.add(new LinkAssertion(origin, link, locator));
        if (gathered.size() >= BLOCK_LINKS) {
            flush();
        }
    }

    /** Emits the links that are left. */
    void flush() {
        if (!gathered.isEmpty()) {
            blocks.accept(LinkFile.write(Links.of(gathered)));
            gathered.clear();
        }
    }
}
