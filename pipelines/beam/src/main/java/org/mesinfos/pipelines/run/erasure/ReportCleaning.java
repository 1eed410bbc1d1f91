package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.run.report.ReceiptLinks;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** Removal of the reports of runs, and of the receipts beside them, in which the name of a delivered file contains a reference of an erased person. */
final class ReportCleaning {

    private final WriteSession session;

    ReportCleaning(WriteSession session) {
        this.session = session;
    }

    /** Returns the reports to remove, with their hashes. */
    List<ErasureProof.DestroyedFile> find(ErasedReferences references) throws IOException {
        Store store = session.store();
        List<ErasureProof.DestroyedFile> found = new ArrayList<>();
        for (String path : store.paths(StorePaths.RUNS)) {
            if (isReport(path)) {
                byte[] report = store.readFile(path);
                if (references.areIn(new String(report, StandardCharsets.UTF_8))) {
                    found.add(new ErasureProof.DestroyedFile(path, Digests.sha256(report)));
                }
            }
        }
        return found;
    }

    /** Removes those of some files that are reports; those that are gone already are ignored. */
    void remove(List<ErasureProof.DestroyedFile> files) throws IOException {
        for (ErasureProof.DestroyedFile file : files) {
            if (isReport(file.path())) {
                session.removeReport(file.path());
            }
        }
    }

    private static boolean isReport(String path) {
        return path.startsWith(StorePaths.RUNS + "/") && (path.contains("/report.") || ReceiptLinks.isPage(path));
    }
}
