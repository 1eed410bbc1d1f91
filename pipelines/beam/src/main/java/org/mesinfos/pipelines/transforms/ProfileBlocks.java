package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;

/** Encoding and decoding of blocks of profile data of persons. Stateless. */
final class ProfileBlocks {

    private ProfileBlocks() {}

    static Block<ProfileStatement> write(ProfileStatements values) {
        return Block.of(ProfileFile.write(values));
    }

    /**
     * Decodes the values of all blocks.
     *
     * @throws IOException if a block is damaged
     */
    static ProfileStatements read(Iterable<Block<ProfileStatement>> blocks) throws IOException {
        List<ProfileStatement> values = new ArrayList<>();
        for (Block<ProfileStatement> block : blocks) {
            ProfileFile.read(block.bytes()).stream().forEach(values::add);
        }
        return ProfileStatements.of(values);
    }
}
