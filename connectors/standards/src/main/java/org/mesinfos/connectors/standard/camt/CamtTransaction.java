package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * A transaction before it is converted to a record: an entry with the transaction details that describe it.
 *
 * @param entry {@code Ntry}
 * @param details {@code TxDtls}; empty if the entry has none, or has several that do not add up to its amount
 * @param amount signed: positive for a credit to the account
 * @param currency currency of the amount
 */
record CamtTransaction(TreeElement entry, Optional<TreeElement> details, BigDecimal amount, String currency) {

    /** Claims and returns a value of the details, or else of the entry. If both are equal, both are claimed. */
    Optional<String> take(String... names) {
        Optional<TreeElement> inDetail = details.flatMap(element -> element.descendant(names))
                .filter(element -> !element.value().isBlank());
        Optional<TreeElement> inEntry = entry.descendant(names);
        if (inDetail.isEmpty()) {
            return CamtValues.take(inEntry);
        }
        String text = inDetail.get().value();
        inEntry.filter(element -> element.value().equals(text)).ifPresent(TreeElement::claim);
        return CamtValues.take(inDetail);
    }

    /** Claims and returns a value of the details only. */
    Optional<String> takeFromDetails(String... names) {
        return CamtValues.take(inDetails(names));
    }

    /** Claims and returns a value of the entry only. */
    Optional<String> takeFromEntry(String... names) {
        return CamtValues.take(entry, names);
    }

    /** Returns an element of the details only. */
    Optional<TreeElement> inDetails(String... names) {
        return details.flatMap(element -> element.descendant(names));
    }

    /** Returns an element of the details, or else of the entry. */
    Optional<TreeElement> at(String... names) {
        Optional<TreeElement> found = inDetails(names);
        return found.isPresent() ? found : entry.descendant(names);
    }

    /**
     * Returns an amount of this transaction: that of the details, or else of the entry, unless the entry is a batch that was
     * divided. The amounts of a batch are the sum of all its transactions.
     */
    Optional<TreeElement> ownAmount(String... names) {
        return details.isPresent() && isBatch() ? inDetails(names) : at(names);
    }

    private boolean isBatch() {
        // Details are children of the entry in version 1.
        return Stream.concat(Stream.of(entry), entry.children("NtryDtls"))
                        .flatMap(part -> part.children("TxDtls"))
                        .limit(2)
                        .count()
                > 1;
    }

    boolean isCredit() {
        return amount.signum() >= 0;
    }

    /** Returns the reversal indicator ({@code RvslInd}) of the entry; empty if it is absent or invalid. */
    Optional<Boolean> reversal() {
        Optional<TreeElement> indicator = entry.child("RvslInd");
        Optional<Boolean> reversal =
                indicator.flatMap(element -> switch (element.value().strip()) {
                    case "true", "1" -> Optional.of(true);
                    case "false", "0" -> Optional.of(false);
                    default -> Optional.empty();
                });
        reversal.ifPresent(valid -> indicator.get().claim());
        return reversal;
    }
}
