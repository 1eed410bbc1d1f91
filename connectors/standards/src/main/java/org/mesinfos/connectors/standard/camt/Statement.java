package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** The elements of one statement other than its entries, as far as they were read. Not thread-safe. */
final class Statement {

    /** Maximum number of elements other than entries; twenty are usual. */
    static final int PARTS = 1_000;

    private final List<TreeElement> messageParts;
    private final List<TreeElement> parts = new ArrayList<>();
    private Account account;

    /** @param messageParts the elements before the statements, such as {@code GrpHdr} */
    Statement(List<TreeElement> messageParts) {
        this.messageParts = messageParts;
    }

    List<TreeElement> messageParts() {
        return messageParts;
    }

    List<TreeElement> parts() {
        return parts;
    }

    /** Returns the account. Call it only after {@code Acct} was read. */
    Account account() {
        if (account == null) {
            account = Account.of(part("Acct"));
        }
        return account;
    }

    /** Returns the first element with this name. */
    Optional<TreeElement> part(String name) {
        for (TreeElement part : parts) {
            if (part.name().equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    Optional<String> id() {
        return part("Id").map(id -> id.value().strip()).filter(id -> !id.isEmpty());
    }
}
