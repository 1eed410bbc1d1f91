package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * Collector of the links that one split of a file states, such as "this account belongs to this customer", which emits
 * them in encoded blocks.
 */
final class LinkBlockWriter {

    private static final int MAX_LINKS_PER_BLOCK = 10_000;

    private final RowOrigin origin;
    private final Consumer<Block<LinkAssertion>> blocks;
    private final List<LinkAssertion> bufferedLinks = new ArrayList<>();

    LinkBlockWriter(RowOrigin origin, Consumer<Block<LinkAssertion>> blocks) {
        this.origin = origin;
        this.blocks = blocks;
    }

    void add(SubjectLink link, Locator locator) {
        bufferedLinks.add(new LinkAssertion(origin, link, locator));
        if (bufferedLinks.size() >= MAX_LINKS_PER_BLOCK) {
            flush();
        }
    }

    /** Emits the links that are left. */
    void flush() {
        if (!bufferedLinks.isEmpty()) {
            blocks.accept(LinkBlocks.write(LinkAssertions.of(bufferedLinks)));
            bufferedLinks.clear();
        }
    }
}
