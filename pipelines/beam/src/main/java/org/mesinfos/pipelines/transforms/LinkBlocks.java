package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.LinkFile;

/** Encoding and decoding of blocks of links between references. Stateless. */
final class LinkBlocks {

    private LinkBlocks() {}

    static Block<LinkAssertion> write(LinkAssertions values) {
        return Block.of(LinkFile.write(values));
    }

    /**
     * Decodes the values of all blocks.
     *
     * @throws IOException if a block is damaged
     */
    static LinkAssertions read(Iterable<Block<LinkAssertion>> blocks) throws IOException {
        List<LinkAssertion> values = new ArrayList<>();
        for (Block<LinkAssertion> block : blocks) {
            LinkFile.read(block.bytes()).stream().forEach(values::add);
        }
        return LinkAssertions.of(values);
    }
}
