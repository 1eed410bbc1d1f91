package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.RecordType;

/** Collector of the profile data of one split of a file in blocks. */
final class ProfileBlockWriter {

    private static final int MAX_STATEMENTS_PER_BLOCK = 5_000;

    private final Consumer<Block<ProfileStatement>> blocks;
    private final List<ProfileStatement> bufferedStatements = new ArrayList<>();

    ProfileBlockWriter(Consumer<Block<ProfileStatement>> blocks) {
        this.blocks = blocks;
    }

    /** Adds the profile data of a row, if it has any. */
    void add(RowOrigin origin, RecordType type, Optional<Subject> subject, Locator locator, SpecificRecord record) {
        ProfileStatement.of(origin, type, subject, locator, record).ifPresent(bufferedStatements::add);
        if (bufferedStatements.size() >= MAX_STATEMENTS_PER_BLOCK) {
            flush();
        }
    }

    /** Emits the profile data that is left. */
    void flush() {
        if (!bufferedStatements.isEmpty()) {
            blocks.accept(ProfileBlocks.write(ProfileStatements.of(bufferedStatements)));
            bufferedStatements.clear();
        }
    }
}
