package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** What stands around the entries of one statement, as far as it was read. Not safe for use by several threads. */
final class Statement {

    /** Elements kept around the entries; a real statement has some twenty. */
    static final int PARTS = 1_000;

    private final List<TreeElement> messageParts;
    private final List<TreeElement> parts = new ArrayList<>();
    private Account account;

    /** @param messageParts what stands before the statements, such as {@code GrpHdr} */
    Statement(List<TreeElement> messageParts) {
        this.messageParts = messageParts;
    }

    List<TreeElement> messageParts() {
        return messageParts;
    }

    List<TreeElement> parts() {
        return parts;
    }

    /** The account, once it was read. */
    Account account() {
        if (account == null) {
            account = Account.of(part("Acct"));
        }
        return account;
    }

    /** The first part of that name. */
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
