package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.run.report.ReceiptLinks;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** Removal of the reports of runs, and of the receipts beside them, in which the name of a delivered file contains a reference of an erased person. */
final class ReportCleaning {

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]{4,40}");

    private final WriteSession session;
    private final Suppression suppression;

    ReportCleaning(WriteSession session, Suppression suppression) {
        this.session = session;
        this.suppression = suppression;
    }

    /**
     * Removes reports, and returns their paths.
     *
     * @param organisations all organisations of the store
     */
    List<String> clean(Collection<String> organisations) throws IOException {
        List<String> removed = new ArrayList<>();
        for (String path : session.store().paths()) {
            if (path.startsWith(StorePaths.RUNS + "/") && (path.contains("/report.") || ReceiptLinks.isPage(path))) {
                String report = new String(session.store().readFile(path), StandardCharsets.UTF_8);
                if (containsReference(report, organisations)) {
                    session.removeReport(path);
                    removed.add(path);
                }
            }
        }
        return removed;
    }

    private boolean containsReference(String report, Collection<String> organisations) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(report);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words.stream()
                .anyMatch(word ->
                        organisations.stream().anyMatch(organisation -> suppression.isReference(organisation, word)));
    }
}
