package org.mesinfos.connectors.generic.reimbursement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentPhrases;

/** Inference of the insurer that issued a document: the compulsory or the complementary one. */
final class PayingInsurer {

    private static final String COMPULSORY = "reimbursed";
    private static final String ISSUER = "paid-out";
    private static final String COMPLEMENTARY = "complementary";
    private static final DocumentPhrases COMPULSORY_WORDS = DocumentPhrases.of("compulsory-insurer");
    private static final DocumentPhrases COMPLEMENTARY_WORDS = DocumentPhrases.of("complementary-insurer");

    private PayingInsurer() {}

    /**
     * Returns the concept of the payments of the issuer: that of its column, if the other insurer has one of its own; otherwise
     * the one with words in its name or in the document.
     */
    static Optional<String> of(Document document, Optional<String> issuer, CareTable table) {
        Set<String> columns = table.columns();
        if (columns.contains(COMPULSORY) != columns.contains(COMPLEMENTARY)) {
            boolean isOther = columns.contains(ISSUER);
            return Optional.of(columns.contains(COMPULSORY) == isOther ? COMPLEMENTARY : COMPULSORY);
        }
        return ofWords(issuer.stream().toList())
                .or(() -> ofWords(document.lines().stream()
                        .map(line -> line.printed().text())
                        .toList()));
    }

    private static Optional<String> ofWords(List<String> texts) {
        boolean compulsory = texts.stream().anyMatch(COMPULSORY_WORDS::areIn);
        boolean complementary = texts.stream().anyMatch(COMPLEMENTARY_WORDS::areIn);
        return compulsory == complementary ? Optional.empty() : Optional.of(compulsory ? COMPULSORY : COMPLEMENTARY);
    }
}
