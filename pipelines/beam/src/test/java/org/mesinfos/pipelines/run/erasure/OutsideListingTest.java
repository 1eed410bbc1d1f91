package org.mesinfos.pipelines.run.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.run.erasure.ErasureProof.OutsideFile;

class OutsideListingTest {

    private static final OutsideFile REMOVED =
            new OutsideFile("reader application budget", "/budget", "a.parquet", "1");
    private static final OutsideFile KEPT = new OutsideFile("reader application budget", "/budget", "b.parquet", "2");
    private static final OutsideFile UNKNOWN = new OutsideFile("tables", "/tables", "c.parquet", "3");

    private static final OutsideListing AFTERWARDS = new OutsideListing(List.of(KEPT), Set.of("/tables", "/elsewhere"));

    @Test
    void filesOfAFolderThatCannotBeReadAreNotProvenToBeGone() {
        assertThat(AFTERWARDS.goneOf(List.of(REMOVED, KEPT, UNKNOWN))).containsExactly(REMOVED);
    }

    @Test
    void onlyFoldersThatHadFilesAreReported() {
        assertThat(AFTERWARDS.unreadableOf(List.of(REMOVED, KEPT, UNKNOWN))).containsExactly("/tables");
    }
}
