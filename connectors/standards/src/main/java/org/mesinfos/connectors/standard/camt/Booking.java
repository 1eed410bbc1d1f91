package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * One movement before it is a record: an entry, with the one detail that tells of it if there is one.
 *
 * @param entry {@code Ntry}
 * @param detail {@code TxDtls}; empty when the entry has none, or several that do not add up to it
 * @param amount signed: positive when credited to the account
 * @param currency of the amount
 */
record Booking(TreeElement entry, Optional<TreeElement> detail, BigDecimal amount, String currency) {

    /** Takes a value of the detail, or else of the entry; when both say the same, both are taken. */
    Optional<String> take(String... names) {
        Optional<TreeElement> inDetail = detail.flatMap(element -> element.at(names))
                .filter(element -> !element.value().isBlank());
        Optional<TreeElement> inEntry = entry.at(names);
        if (inDetail.isEmpty()) {
            return Values.take(inEntry);
        }
        String text = inDetail.get().value();
        inEntry.filter(element -> element.value().equals(text)).ifPresent(TreeElement::claim);
        return Values.take(inDetail);
    }

    /** Takes a value of the detail alone. */
    Optional<String> takeOfDetail(String... names) {
        return Values.take(ofDetail(names));
    }

    /** Takes a value of the entry alone. */
    Optional<String> takeOfEntry(String... names) {
        return Values.take(entry, names);
    }

    Optional<TreeElement> ofDetail(String... names) {
        return detail.flatMap(element -> element.at(names));
    }

    /** An element of the detail, or else of the entry. */
    Optional<TreeElement> at(String... names) {
        Optional<TreeElement> found = ofDetail(names);
        return found.isPresent() ? found : entry.at(names);
    }

    boolean isCredit() {
        return amount.signum() >= 0;
    }

    /** Whether the entry reverses an earlier one; empty when that is not said in so many words. */
    Optional<Boolean> reversal() {
        Optional<TreeElement> indicator = entry.child("RvslInd");
        Optional<Boolean> reversal =
                indicator.flatMap(element -> switch (element.value().strip()) {
                    case "true", "1" -> Optional.of(true);
                    case "false", "0" -> Optional.of(false);
                    default -> Optional.empty();
                });
        reversal.ifPresent(said -> indicator.get().claim());
        return reversal;
    }
}
