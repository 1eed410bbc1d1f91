package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.run.erasure.ErasureProof.DestroyedFile;
import org.mesinfos.pipelines.run.erasure.ErasureProof.OutsideFile;

/** The printed result of an erasure. */
final class ErasureOptionsTest {

    @Test
    void namesEachFolderOutsideOfTheStoreFromWhichFilesWereRemoved() {
        StringWriter text = new StringWriter();
        ErasureProof proof = new ErasureProof(
                List.of("per-1"),
                List.of("2026-11-27"),
                3,
                List.of(new DestroyedFile("accepted/a", "aa")),
                List.of(
                        new OutsideFile(
                                "reader application budget", "/apps/budget", "bundles/7e/per-1/a.parquet", "bb"),
                        new OutsideFile(
                                "reader application budget", "/apps/budget", "bundles/7e/per-1/b.parquet", "cc"),
                        new OutsideFile("tables", "/tables", "bank-transactions/7e-0.parquet", "dd")),
                List.of(),
                0,
                List.of("Backups remain."));

        ErasureOptions.print(proof, "/store/erasure.json", new PrintWriter(text));

        assertThat(text.toString().lines())
                .containsExactly(
                        "Erased per-1: 3 rows removed, 1 files destroyed, 0 files kept with blank lines in place of"
                                + " the rows.",
                        "Removed outside of the store: 2 files in /apps/budget, the folder of reader application"
                                + " budget.",
                        "Removed outside of the store: 1 file in /tables, the folder of tables.",
                        "Backups remain.",
                        "Proof: /store/erasure.json");
    }
}
