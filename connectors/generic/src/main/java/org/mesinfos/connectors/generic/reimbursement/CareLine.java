package org.mesinfos.connectors.generic.reimbursement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.document.DocumentToken;

/**
 * A line of care: an act and what was paid for it.
 *
 * @param locator location of the line
 * @param beneficiary person below whose name the line is; empty if there is none
 * @param dates dates by the concept of their column
 * @param texts texts by the concept of their column
 * @param numbers numbers by the concept of their column
 * @param unmapped texts of columns without a known name, and of several values for one fact, by the name of the column
 */
record CareLine(
        Locator locator,
        Optional<Beneficiary> beneficiary,
        Map<String, DocumentToken> dates,
        Map<String, String> texts,
        Map<String, BigDecimal> numbers,
        Map<String, String> unmapped) {

    /** Concept of the amount that the issuer of the document paid. */
    private static final String ISSUER = "paid-out";

    CareLine {
        dates = Map.copyOf(dates);
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
        unmapped = Map.copyOf(unmapped);
    }

    Optional<String> text(String concept) {
        return Optional.ofNullable(texts.get(concept));
    }

    Optional<BigDecimal> number(String concept) {
        return Optional.ofNullable(numbers.get(concept));
    }

    /** Returns what the insurers paid together; empty if the line has no such amount. */
    Optional<BigDecimal> paid() {
        return ReimbursementVocabulary.PAYMENTS.stream()
                .flatMap(concept -> number(concept).stream())
                .reduce(BigDecimal::add);
    }

    /** Returns a line with further texts after its own. */
    CareLine continuedBy(Map<String, String> further) {
        Map<String, String> joined = new HashMap<>(texts);
        further.forEach((concept, text) -> joined.merge(concept, text, (above, below) -> above + " " + below));
        return new CareLine(locator, beneficiary, dates, joined, numbers, unmapped);
    }

    /** Returns a line whose amount of the issuer is that of one of the insurers. */
    CareLine paidBy(String insurer) {
        return new CareLine(locator, beneficiary, dates, texts, assign(numbers, insurer), unmapped);
    }

    /** Returns amounts with that of the issuer as that of one of the insurers. */
    static Map<String, BigDecimal> assign(Map<String, BigDecimal> amounts, String insurer) {
        Map<String, BigDecimal> assigned = new HashMap<>(amounts);
        BigDecimal paid = assigned.remove(ISSUER);
        if (paid != null) {
            assigned.put(insurer, paid);
        }
        return assigned;
    }
}
